import * as z from 'zod'
import { findingsOfError } from '../../shared/contracts/findings-of.ts'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../shared/domain/article.ts'
import { checkSeries } from '../../shared/domain/crediting/check-series.ts'
import { customerSchema } from '../../shared/domain/customer.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import { checkSeller } from '../../shared/domain/identifiers/check-seller.ts'
import { sellerSchema } from '../../shared/domain/seller.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

const kindSchema = z.enum(['seller', 'customer', 'article', 'price', 'rate'])
type Kind = z.infer<typeof kindSchema>

export const inputSchema = z.object({ kind: kindSchema, record: z.unknown() })
export const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('registered') }),
  /** A customer of the same or a higher revision is known, or a seller of a higher one. */
  z.object({ outcome: z.literal('behind') }),
  z.object({ outcome: z.literal('invalid'), findings: z.array(findingSchema) }),
])

type Input = z.output<typeof inputSchema>
type Output = z.output<typeof outputSchema>
type Register = (record: unknown) => Promise<Output>

const registered: Output = { outcome: 'registered' }

const parsed =
  <S extends z.ZodType>(schema: S, put: (record: z.output<S>) => Promise<Output>): Register =>
  async (record) => {
    const read = schema.safeParse(record, { reportInput: true })
    return read.success ? put(read.data) : { outcome: 'invalid', findings: findingsOfError(read.error) }
  }

const registers = (masterData: MasterData): Readonly<Record<Kind, Register>> => ({
  seller: parsed(sellerSchema, async (seller) => {
    const findings = [...checkSeller(seller), ...checkSeries(seller)]
    if (findings.length > 0) return { outcome: 'invalid', findings }
    const outcome = await masterData.putSeller(seller)
    return outcome === 'applied' ? registered : { outcome }
  }),
  customer: parsed(customerSchema, async (customer) => {
    const outcome = await masterData.putCustomer(customer, [])
    return outcome === 'applied' ? registered : { outcome }
  }),
  article: parsed(articleSchema, async (article) => {
    await masterData.putArticle(article)
    return registered
  }),
  price: parsed(priceSchema, async (price) => {
    await masterData.putPrice(price)
    return registered
  }),
  rate: parsed(exchangeRateSchema, async (rate) => {
    await masterData.putExchangeRate(rate)
    return registered
  }),
})

/**
 * A record that a person or a seed hands in becomes master data, or findings that say what is wrong with it. A repeat writes the same
 * record again; a customer only counts with a higher revision.
 */
export const registerMasterData =
  ({ masterData }: { readonly masterData: MasterData }) =>
  ({ kind, record }: Input): Promise<Output> =>
    registers(masterData)[kind](record)
