import type { Finding } from '../finding.ts'
import { isIban } from '../identifiers/iban.ts'
import { isSiren, isSiret } from '../identifiers/siren.ts'
import { isVatNumber } from '../identifiers/vat-number.ts'
import { correctedNumber } from './correct-check-digit.ts'

/**
 * What would mend a finding, in words, and as data: `field` gets the value `to`. `takeListPrice` and `registerOrderPrice` exclude each
 * other, so whoever decides sees both; `createCustomer` names no value, for the address and the mail are not in the order.
 */
export type Suggestion = {
  readonly kind: 'takeListPrice' | 'registerOrderPrice' | 'createCustomer' | 'correctNumber'
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
  const words = `Two neighbouring digits of ${from} were exchanged: ${to} is the only number so near that is valid. Verify it, then correct ${field}.`
  return [{ kind: 'correctNumber', words, change: { field, from, to } }]
}

/** PRICE_DIFFERS begins its `expected` with the price of the list. */
const priceSuggestions = ({ field, expected, actual: from }: Finding): Suggestion[] => {
  const listPrice = /^\d+(?:\.\d+)?(?= )/.exec(expected)?.[0]
  const ofOrder = `Bill ${from}, if it was agreed: register it as a price of the customer's contract that is valid on the day of the order, then release.`
  const once: Suggestion = { kind: 'registerOrderPrice', words: ofOrder }
  if (listPrice === undefined) return [once]
  const words = `Bill the price of the list, ${listPrice}, in place of ${from}: publish a revision of the order that says so.`
  return [{ kind: 'takeListPrice', words, change: { field, from, to: listPrice } }, once]
}

const customerSuggestion = ({ actual }: Finding): Suggestion => ({
  kind: 'createCustomer',
  words: `Register the customer (${actual}), by CustomerChanged or in the master data, then release the order.`,
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
