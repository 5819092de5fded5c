import * as z from 'zod'
import { findingsOfError } from '../../shared/contracts/findings-of.ts'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../shared/domain/article.ts'
import { type Customer, customerSchema } from '../../shared/domain/customer.ts'
import { type Finding, findingSchema } from '../../shared/domain/finding.ts'
import { type Provenance, provenanceSchema } from '../../shared/domain/provenance.ts'
import { type Seller, sellerSchema } from '../../shared/domain/seller.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { checkedSettings } from './check-planned.ts'
import { changeCustomer, replaceCustomer } from './register-customer.ts'

const kindSchema = z.enum(['seller', 'customer', 'article', 'price', 'rate'])
type Kind = z.infer<typeof kindSchema>

export const inputSchema = z.object({
  kind: kindSchema,
  record: z.unknown(),
  by: provenanceSchema.shape.by.default('desk'),
  /**
   * Of a seller the revision, of a customer the version that the change was made on; `nothing`: there is no such customer yet. Absent:
   * what is not older than what is stored counts.
   */
  read: z.union([z.number().int().min(0), z.literal('nothing')]).optional(),
})
export const outputSchema = z.discriminatedUnion('outcome', [
  /** `record`: the customer as it is after a change by finance. */
  z.object({ outcome: z.literal('registered'), record: z.unknown().optional() }),
  /** A customer of the same or a higher revision is known, a seller of a higher one, or of another one than was read. */
  z.object({ outcome: z.literal('behind') }),
  z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) }),
])

type Input = z.input<typeof inputSchema>
type Output = z.output<typeof outputSchema>
type Register = (record: unknown) => Promise<Output>

const registered: Output = { outcome: 'registered' }

const parsed =
  <S extends z.ZodType>(schema: S, put: (record: z.output<S>) => Promise<Output>): Register =>
  async (record) => {
    const read = schema.safeParse(record, { reportInput: true })
    return read.success ? put(read.data) : { outcome: 'invalid', findings: findingsOfError(read.error) }
  }

const invalid = (findings: readonly Finding[]): Output => ({ outcome: 'invalid', findings: [...findings] })

type Made = { readonly provenance: Provenance; readonly read: Input['read'] }

const putSeller = async (masterData: MasterData, seller: Seller, { provenance, read }: Made): Promise<Output> => {
  if (read === 'nothing') return { outcome: 'behind' }
  const checked = checkedSettings(seller, provenance.at)
  if (!checked.ok) return invalid(checked.findings)
  const outcome = await masterData.putSeller(checked.value, provenance, read)
  return outcome === 'applied' ? registered : { outcome }
}

const putCustomer = async (masterData: MasterData, record: Customer, { provenance, read }: Made): Promise<Output> => {
  const done =
    read === undefined
      ? await replaceCustomer(masterData, record, provenance)
      : await changeCustomer(masterData, record, { provenance, read })
  if (done.outcome === 'invalid') return invalid(done.findings)
  return done.outcome === 'applied'
    ? { ...registered, ...(read !== undefined && { record: z.encode(customerSchema, done.customer) }) }
    : done
}

const registers = (masterData: MasterData, made: Made): Readonly<Record<Kind, Register>> => ({
  seller: parsed(sellerSchema, (seller) => putSeller(masterData, seller, made)),
  customer: parsed(customerSchema, (customer) => putCustomer(masterData, customer, made)),
  article: parsed(articleSchema, async (article) => {
    await masterData.putArticle(article, made.provenance)
    return registered
  }),
  price: parsed(priceSchema, async (price) => {
    await masterData.putPrice(price, made.provenance)
    return registered
  }),
  rate: parsed(exchangeRateSchema, async (rate) => {
    await masterData.putExchangeRate(rate, made.provenance)
    return registered
  }),
})

/**
 * A record that a person or a seed hands in becomes master data, or findings that say what is wrong with it. A repeat writes the same
 * record again; a customer only counts with a higher revision, or as a change of the version that was read.
 */
export const registerMasterData =
  ({ masterData, clock }: { readonly masterData: MasterData; readonly clock: Clock }) =>
  ({ kind, record, by = 'desk', read }: Input): Promise<Output> =>
    registers(masterData, { provenance: { by, at: clock.now() }, read })[kind](record)
