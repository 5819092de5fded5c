import type { SaidPayment, SemanticInvoice } from '../semantic-invoice.ts'
import { completeCustomer, completeSeller, composeAnew, correctSeller, reviseOrder } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'
import { compare, zero } from '../../domain/decimal.ts'
import { creditNoteTypes } from './codes/credit-note-types.ts'
import { orZero } from './said-numbers.ts'

/** SEPA credit transfer and credit transfer. */
const transfers: ReadonlySet<string> = new Set(['30', '58'])

const bareTransfers = ({ payments }: SemanticInvoice): SaidPayment[] =>
  payments.filter(({ means, account }) => transfers.has(means ?? '') && account === undefined)

/** Nothing is asked for by a credit note; UBL has a root of its own for it, which the rule leaves alone, and CII has not. */
const isUblCreditNote = ({ syntax, typeCode = '' }: SemanticInvoice): boolean => syntax === 'UBL' && creditNoteTypes.has(typeCode)

/** Names, identifiers, payment, references: what a part must say once it is there. */
export const partyRules: readonly Rule[] = [
  {
    id: 'BR-17', term: 'BT-59', field: 'seller.payee', expected: 'a payee other than the seller', remedy: correctSeller,
    breaches: ({ payeeName, seller }) => (payeeName !== undefined && payeeName === seller.name ? [{ actual: payeeName }] : []),
  },
  demanded({
    id: 'BR-18', term: 'BT-62', field: 'seller.representative', expected: 'the name of the tax representative', remedy: completeSeller,
    said: ({ representative }) => representative?.name,
    appliesTo: ({ representative }) => representative !== undefined,
  }),
  demanded({
    id: 'BR-20', term: 'BT-69', field: 'seller.representative', expected: "the tax representative's country", remedy: completeSeller,
    said: ({ representative }) => representative?.address?.countryCode,
    appliesTo: ({ representative }) => representative !== undefined,
  }),
  demanded({
    id: 'BR-56', term: 'BT-63', field: 'seller.representative', expected: "the tax representative's VAT number", remedy: completeSeller,
    said: ({ representative }) => representative?.vatId,
    appliesTo: ({ representative }) => representative !== undefined,
  }),
  {
    id: 'BR-49', term: 'BT-81', field: 'seller.bank', expected: 'a code for the way of paying', remedy: composeAnew,
    breaches: ({ payments }) => payments.filter(({ means }) => means === undefined).map(() => ({ actual: 'none' })),
  },
  {
    id: 'BR-61', term: 'BT-84', field: 'seller.bank.iban', expected: 'the account to pay to', remedy: completeSeller,
    breaches: (invoice) => bareTransfers(invoice).map(({ means }) => ({ actual: `none, to be paid by ${means}` })),
  },
  {
    id: 'BR-51', term: 'BT-87', field: 'payment.card', expected: 'at most the first six and last four digits of the card', remedy: composeAnew,
    breaches: ({ payments }) => payments.filter(({ card }) => (card ?? '').replace(/\D/g, '').length > 10).map(() => ({ actual: 'a full number' })),
  },
  {
    id: 'BR-55', term: 'BT-25', field: 'precedingInvoice.number', expected: 'the number of the invoice referred to', remedy: composeAnew,
    breaches: ({ preceding }) => preceding.filter(({ number }) => number === undefined).map(() => ({ actual: 'none' })),
  },
  demanded({
    id: 'BR-57', term: 'BT-80', field: 'deliverTo.countryCode', expected: 'the country of the place of delivery', remedy: reviseOrder,
    said: ({ deliverTo }) => deliverTo?.address?.countryCode,
    appliesTo: ({ deliverTo }) => deliverTo?.address !== undefined,
  }),
  demanded({
    id: 'BR-62', term: 'BT-34', field: 'seller.electronicAddress', expected: 'the scheme of the electronic address', remedy: completeSeller,
    said: ({ seller }) => seller.electronicAddress?.scheme,
    appliesTo: ({ seller }) => seller.electronicAddress !== undefined,
  }),
  demanded({
    id: 'BR-63', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: 'the scheme of the electronic address', remedy: completeCustomer,
    said: ({ buyer }) => buyer.electronicAddress?.scheme,
    appliesTo: ({ buyer }) => buyer.electronicAddress !== undefined,
  }),
  restricted({
    id: 'BR-CO-03', term: 'BT-7', field: 'vat', expected: 'a day or a code for when the VAT falls due, not both', remedy: composeAnew,
    said: ({ vatPointDate }) => vatPointDate,
    accepts: (_, { vatPoint }) => vatPoint === undefined,
  }),
  demanded({
    id: 'BR-CO-25', term: 'BT-9', field: 'paymentTerms', expected: 'a due date or payment terms', remedy: reviseOrder,
    said: ({ dueDate, terms }) => dueDate ?? terms,
    appliesTo: (invoice) => !isUblCreditNote(invoice) && compare(orZero(invoice.totals.due), zero) > 0,
  }),
  demanded({
    id: 'BR-CO-26', term: 'BT-30', field: 'seller.siren', expected: 'a number that identifies the seller: SIREN, VAT number or another', remedy: completeSeller,
    said: ({ seller }) => seller.ids[0]?.id ?? seller.legalId?.id ?? seller.vatId,
  }),
] // prettier-ignore
