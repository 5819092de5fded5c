import * as z from 'zod'
import type { ReceivedEvent } from '../domain/work-item.ts'

/**
 * An event as EventBridge delivers it to a queue. Lenient, since the bus filled it in: what the publisher controls is the detail, and
 * that is checked with findings. `account` is set by AWS and cannot be forged; `release` and `approvedBy` come from the desk alone, since the
 * bus gives a publisher no way to add a member.
 */
export const envelopeSchema = z
  .object({
    id: z.string().default('unknown'),
    account: z.string().default('unknown'),
    source: z.string().default('unknown'),
    'detail-type': z.string().default('unknown'),
    detail: z.unknown().default(null),
    release: z.number().int().min(1).optional(),
    approvedBy: z.string().optional(),
  })
  .transform(({ 'detail-type': detailType, ...envelope }): ReceivedEvent => ({ ...envelope, detailType }))
