import * as z from 'zod'
import { checkedOrderSchema } from '../../shared/contracts/checked-order.ts'
import { checkInputSchema, checkOrder } from './check-order.ts'
import { inputSchema as factInputSchema, outputSchema as factOutputSchema, type Ports, validateOrder } from './step.ts'

export const inputSchema = z.union([checkInputSchema, factInputSchema])
export const outputSchema = z.union([checkedOrderSchema, factOutputSchema])

/** A fact of a real order is decided; a dry run is only told what would be. One function, so that both have the same checks at any time. */
export const validateOrCheck = (ports: Ports) => {
  const [decide, check] = [validateOrder(ports), checkOrder(ports)]
  return (input: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => ('dryRun' in input ? check(input) : decide(input))
}
