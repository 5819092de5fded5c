import type { Customer } from '../customer.ts'
import { daysBetween, type Day } from '../day.ts'
import type { Finding } from '../finding.ts'
import { isUnionPrefix, isVatNumber, vatNumberExample, vatPrefixOf } from '../identifiers/vat-number.ts'
import type { Territory } from './territory.ts'

/**
 * How old a VIES check may be. The law asks for a valid number at the time of the supply (art. 138(1)(b) of Directive 2006/112/EC, art. 262
 * ter I CGI) and names no age: a quarter, one recapitulative period (art. 263 of the directive), is our own limit.
 */
const oldestCheckInDays = 90

/** Everything that keeps the customer from counting as a taxable person identified in the member state where it receives the supply. */
export const checkUnionIdentity = (customer: Customer, state: Territory, on: Day): Finding[] => {
  const { vatId } = customer
  const prefix = state.prefix ?? state.id
  if (vatId === undefined) return [finding('VAT_NUMBER_MISSING', prefix, 'none')]
  if (vatPrefixOf(vatId) === prefix && isVatNumber(vatId)) return checkVies(customer, on)
  if (isUnionPrefix(vatPrefixOf(vatId)) && isVatNumber(vatId) && vatPrefixOf(vatId) !== 'FR') return [numberOfAnotherState(vatId, prefix)]
  return [finding('VAT_NUMBER_INVALID', prefix, vatId)]
}

const checkVies = ({ vies }: Customer, on: Day): Finding[] => {
  if (vies === undefined) return [viesFinding('VIES_CHECK_MISSING', 'customer.vies', 'none')]
  if (!vies.valid) return [viesFinding('VAT_NUMBER_NOT_IN_VIES', 'customer.vies.valid', `not valid on ${vies.checkedOn}`)]
  const age = daysBetween(vies.checkedOn, on)
  if (age < 0) return [viesFinding('VIES_CHECK_IN_FUTURE', 'customer.vies.checkedOn', vies.checkedOn)]
  return age > oldestCheckInDays ? [viesFinding('VIES_CHECK_TOO_OLD', 'customer.vies.checkedOn', `${vies.checkedOn}, ${age} days ago`)] : []
}

const finding = (code: string, prefix: string, actual: string): Finding => ({
  code,
  field: 'customer.vatId',
  expected: `the customer's VAT number of ${prefix}, such as ${vatNumberExample(prefix)}`,
  actual,
  remedy: 'ask the customer for its VAT number and check it with VIES',
})

const viesFinding = (code: string, field: string, actual: string): Finding => ({
  code,
  field,
  expected: `a VIES check that says valid, at most ${oldestCheckInDays} days old`,
  actual,
  remedy: "check the number with VIES and send its date and result with the customer's data",
})

/** A number of a third state points to a sale in a chain or a triangular transaction (art. 36a and 141 of Directive 2006/112/EC). */
const numberOfAnotherState = (vatId: string, prefix: string): Finding => ({
  code: 'CHAIN_TRANSACTION',
  field: 'customer.vatId',
  expected: `a VAT number of ${prefix}, where the supply is received`,
  actual: vatId,
  remedy: 'have the chain or triangular transaction decided by a person and invoice it by hand',
})
