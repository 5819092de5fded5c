import type { Finding } from '../finding.ts'
import { isIban } from '../identifiers/iban.ts'
import { isSiren, isSiret } from '../identifiers/siren.ts'
import { isVatNumber } from '../identifiers/vat-number.ts'
import { correctedNumber } from './correct-check-digit.ts'

/**
 * What would mend a finding, in words, and as data: `field` gets the value `to`. `takeListPrice` and `takeOrderPrice` exclude each
 * other, so whoever decides sees both; `createCustomer` names no value, for the name and the mail are not in the order.
 */
export type Suggestion = {
  readonly kind: 'takeListPrice' | 'takeOrderPrice' | 'createCustomer' | 'correctNumber'
  readonly words: string
  readonly change?: { readonly field: string; readonly from: string; readonly to: string }
}

const checks: Readonly<Record<string, (number: string) => boolean>> = {
  IBAN_INVALID: isIban,
  SIREN_INVALID: isSiren,
  SIRET_INVALID: isSiret,
  VAT_NUMBER_INVALID: isVatNumber,
}

const numberSuggestion = ({ code, field, actual: from }: Finding): Suggestion[] => {
  const check = checks[code]
  const to = check && correctedNumber(from, check)
  if (to === undefined) return []
  const words = `Two neighbouring digits of ${from} were exchanged: ${to} is the only number so near that is valid. Verify it before it is put into ${field}.`
  return [{ kind: 'correctNumber', words, change: { field, from, to } }]
}

/** PRICE_DIFFERS begins its `expected` with the price of the list. */
const priceSuggestions = ({ field, expected, actual: from }: Finding): Suggestion[] => {
  const listPrice = /^\d+(?:\.\d+)?(?= )/.exec(expected)?.[0]
  const ofOrder = `Bill ${from} this once, if it was agreed. What is agreed for longer is registered as a price of the customer's contract.`
  const once: Suggestion = { kind: 'takeOrderPrice', words: ofOrder, change: { field, from, to: from } }
  if (listPrice === undefined) return [once]
  const words = `Bill the price of the list, ${listPrice}, in place of ${from}.`
  return [{ kind: 'takeListPrice', words, change: { field, from, to: listPrice } }, once]
}

const customerSuggestion = ({ actual }: Finding): Suggestion => ({
  kind: 'createCustomer',
  words: `Create the customer (${actual}) from the order, with its kind, name and mail address.`,
})

/** What would mend a finding; none where only a person can know. */
export const suggestionsFor = (finding: Finding): Suggestion[] => {
  switch (finding.code) {
    case 'PRICE_DIFFERS':
      return priceSuggestions(finding)
    case 'CUSTOMER_UNKNOWN':
      return [customerSuggestion(finding)]
    default:
      return numberSuggestion(finding)
  }
}
