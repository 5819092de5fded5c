import { wantedByFinance } from '../../shared/domain/customers/change-customer.ts'
import type { Suggestion } from '../../shared/domain/desk/suggest.ts'
import type { OrderContent } from '../../shared/domain/order.ts'
import type { Provenance } from '../../shared/domain/provenance.ts'
import type { Seller } from '../../shared/domain/seller.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { readAgain } from '../../shared/steps/read-again.ts'

type Change = NonNullable<Suggestion['change']>
type Corrected = 'corrected' | 'otherByNow'
type Asked = { readonly change: Change; readonly provenance: Provenance }
export type CorrectPorts = { readonly masterData: Pick<MasterData, 'seller' | 'customer' | 'putSeller' | 'putCustomer'> }

/** Of several who change one record at once, one gets through in each round. */
const numbers = ['siren', 'siret', 'vatId'] as const
type NumberField = (typeof numbers)[number]

const numberIn = (field: string, party: 'customer' | 'seller'): NumberField | undefined =>
  numbers.find((number) => field === `${party}.${number}`)

/**
 * Puts a suggested number in the place of the wrong one, as a change of the record that was read. A record that says it already stays as it
 * is; one that says something else by now is left to whoever changed it.
 */
export const correctNumber = async (
  ports: CorrectPorts,
  { sellerId, customerId }: Pick<OrderContent, 'sellerId' | 'customerId'>,
  asked: Asked,
): Promise<Corrected> => {
  const ofSeller = asked.change.field.startsWith('seller.')
  return readAgain(
    () => (ofSeller ? ofTheSeller(ports, sellerId, asked) : ofTheCustomer(ports, { sellerId, customerId }, asked)),
    ofSeller ? sellerId : customerId,
  )
}

const ofTheCustomer = async (
  { masterData }: CorrectPorts,
  { sellerId, customerId }: Pick<OrderContent, 'sellerId' | 'customerId'>,
  { change: { field, from, to }, provenance }: Asked,
): Promise<Corrected | 'conflict'> => {
  const number = numberIn(field, 'customer')
  const read = await masterData.customer(sellerId, customerId, provenance.at)
  if (read === undefined || number === undefined) return 'otherByNow'
  if (read[number] === to) return 'corrected'
  if (read[number] !== from) return 'otherByNow'
  const wanted = wantedByFinance(read, { ...read, [number]: to })
  return (await masterData.putCustomer(wanted, { provenance, read, occurrences: [] })) === 'applied' ? 'corrected' : 'conflict'
}

const ofTheSeller = async (
  { masterData }: CorrectPorts,
  sellerId: OrderContent['sellerId'],
  { change, provenance }: Asked,
): Promise<Corrected | 'conflict'> => {
  const read = await masterData.seller(sellerId, provenance.at)
  if (read === undefined) return 'otherByNow'
  const said = saidBy(read, change.field)
  if (said === change.to) return 'corrected'
  if (said !== change.from) return 'otherByNow'
  const wanted = { ...withNumber(read, change), revision: read.revision + 1 }
  return (await masterData.putSeller(wanted, provenance, read.revision)) === 'applied' ? 'corrected' : 'conflict'
}

const saidBy = (seller: Seller, field: string): string | undefined => {
  const number = numberIn(field, 'seller')
  return number === undefined ? (field === 'seller.bank.iban' ? seller.bank.iban : undefined) : seller[number]
}

const withNumber = (seller: Seller, { field, to }: Change): Seller => {
  const number = numberIn(field, 'seller')
  return number === undefined ? { ...seller, bank: { ...seller.bank, iban: to } } : { ...seller, [number]: to }
}
