import * as z from 'zod'
import { instantSchema } from '../../domain/day.ts'

/** What happened, as the bus "invoicing" told it. */
export const changeSchema = z.object({
  eventId: z.string().describe('The same as on the bus: whoever hears both knows it again'),
  type: z.string().describe('Its detail-type on the bus, `InvoiceIssued`'),
  occurredAt: instantSchema,
  detail: z.record(z.string(), z.unknown()).describe('As events/schemas/out has it for the type'),
})
