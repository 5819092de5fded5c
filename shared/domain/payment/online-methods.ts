import * as z from 'zod'
import { currencySchema } from '../currency.ts'
import { compare, decimalSchema, zero } from '../decimal.ts'

/** What a setting may still name and nobody can pay by: Stripe's documentation of each, read on 2026-11-24. */
const ended: Readonly<Record<string, string>> = {
  giropay: 'giropay ended on 30 June 2024',
  sofort: 'Sofort ended on 31 March 2025',
}
const expected = 'expected card or sepaDebit'

/** A method of the provider's page that the books know. */
export const onlineMethodSchema = z.enum(['card', 'sepaDebit'], {
  error: ({ input }) => {
    const why = typeof input === 'string' ? ended[input.toLowerCase()] : undefined
    return why === undefined ? expected : `${why}: nobody can pay by it any more; ${expected}`
  },
})
export type OnlineMethod = z.infer<typeof onlineMethodSchema>

const boundSchema = decimalSchema.refine((value) => compare(value, zero) > 0, { error: 'expected an amount above zero' })

/** A method is offered for payments of so much, in major units; each currency has bounds of its own, and without any it has none. */
const limitSchema = z
  .strictObject({ method: onlineMethodSchema, currency: currencySchema, atLeast: boundSchema.optional(), atMost: boundSchema.optional() })
  .refine(({ atLeast, atMost }) => atLeast === undefined || atMost === undefined || compare(atLeast, atMost) <= 0, {
    error: 'expected atLeast to be no more than atMost',
  })

const methodsSchema = z.array(onlineMethodSchema).max(2)

/** A seller's methods, and for which amounts each is offered. */
export const onlinePaymentSchema = z.object({ methods: methodsSchema.min(1), limits: z.array(limitSchema).max(20).optional() })
export type OnlinePayment = z.infer<typeof onlinePaymentSchema>

/** A customer's methods, of those of its seller: with none it pays by transfer alone. */
export const customerPaymentSchema = z.object({ methods: methodsSchema })
