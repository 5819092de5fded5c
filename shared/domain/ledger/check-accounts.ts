import type { Finding } from '../finding.ts'
import type { Accounts } from '../seller.ts'

type Expected = readonly [beginning: string, usual: string]

/**
 * How an account of the French chart begins that a posting may go to (PCG, ANC 2022-06), and the usual one: customers 41, VAT due and
 * waiting 445, sales 70, rebates granted 709, interest received 763, penalties and indemnities received 758, money 51, suspense 47, bank services 62, differences of exchange on trade receivables 656 and 756,
 * losses on receivables 654.
 */
const expectedOf: Readonly<Record<keyof Accounts, Expected>> = {
  receivables: ['41', '411000'],
  vatDue: ['445', '445710'],
  vatWaiting: ['445', '445740'],
  goods: ['70', '707000'],
  services: ['70', '706000'],
  freight: ['70', '708500'],
  packaging: ['70', '708800'],
  rebates: ['709', '709000'],
  lateInterest: ['763', '763100'],
  latePenalties: ['758', '758100'],
  intraCommunity: ['70', '707100'],
  export: ['70', '707200'],
  bank: ['512', '512000'],
  cheques: ['511', '511200'],
  provider: ['51', '517000'],
  unidentified: ['47', '471000'],
  providerFees: ['62', '627000'],
  exchangeLoss: ['656', '656000'],
  exchangeGain: ['756', '756000'],
  writtenOff: ['654', '654000'],
  recovered: ['758', '758300'],
}

const isField = (field: string): field is keyof Accounts => Object.hasOwn(expectedOf, field)

/** A French seller posts to accounts of the class that each is for; the chart of another country is not judged. */
export const checkAccounts = ({
  accounts,
  address,
}: {
  readonly accounts: Accounts
  readonly address: { readonly countryCode: string }
}): Finding[] =>
  address.countryCode === 'FR'
    ? Object.entries(accounts).flatMap(([field, account]) => (isField(field) && account ? findingsOf(field, account) : []))
    : []

const findingsOf = (field: keyof Accounts, actual: string): Finding[] => {
  const [beginning, usual] = expectedOf[field]
  if (actual.startsWith(beginning)) return []
  const expected = `an account that begins with ${beginning}, such as ${usual}`
  return [
    { code: 'ACCOUNT_CLASS', field: `seller.accounts.${field}`, expected, actual, remedy: 'Take an account of that class of the chart.' },
  ]
}
