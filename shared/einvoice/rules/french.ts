import type { SaidId, SemanticInvoice } from '../semantic-invoice.ts'
import { frenchDecimalRules } from './decimals.ts'
import { completeCustomer, completeSeller, composeAnew, correctSeller } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'
import { isSame, numberOf } from './said-numbers.ts'

const treatments: ReadonlySet<string> = new Set(['B2B', 'B2BINT', 'B2C', 'B2CINT', 'OUTOFSCOPE', 'ARCHIVEONLY'])
const processes: ReadonlySet<string> = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '))
const types: ReadonlySet<string> = new Set('380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503'.split(' '))
const creditNotes: ReadonlySet<string> = new Set(['261', '381', '396', '502', '503'])
const corrections: ReadonlySet<string> = new Set(['384', '471', '472', '473'])
/** Rates of today and yesterday, overseas and Corsica included (BR-FR-16). */
const rates: ReadonlySet<string> = new Set('0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(' '))
const categories: ReadonlySet<string> = new Set(['S', 'E', 'AE', 'K', 'G', 'O', 'Z'])

const treatmentOf = ({ notes }: SemanticInvoice): string | undefined => notes.find(({ subjectCode }) => subjectCode === 'BAR')?.text
const isBetweenBusinesses = (invoice: SemanticInvoice): boolean => treatmentOf(invoice) === 'B2B'
/** Between a business and a consumer no penalties and no indemnity are due (L441-10 C. com.), so the notes are not asked for. */
const isToConsumer = (invoice: SemanticInvoice): boolean => treatmentOf(invoice)?.startsWith('B2C') ?? false
const inWords = (address: SaidId | undefined): string | undefined => address && `${address.scheme}:${address.id}`
const sirenOf = (id: SaidId | undefined): string | undefined => (id?.scheme === '0002' ? id.id : undefined)
const isOfDirectory = (id: string): boolean => /^[A-Za-z0-9._-]+$/.test(id)
const plainAddress = 'an address of letters, digits, "-", "_" and "." alone'

/** The notes that every French invoice has once: late penalties, fixed indemnity, discount for early payment or none. */
const mandatory = [
  ['PMD', 'the rate of the penalties for late payment'],
  ['PMT', 'the fixed indemnity of 40 euro for recovery'],
  ['AAB', 'the discount for early payment, or that there is none'],
] as const

const noteRules: readonly Rule[] = [
  ...mandatory.map(([code, says]): Rule => ({
    id: 'BR-FR-05', term: 'BT-22', field: `notes[${code}]`, expected: `a note ${code}: ${says}`, remedy: completeSeller,
    breaches: (invoice) => (isToConsumer(invoice) || invoice.notes.some(({ subjectCode }) => subjectCode === code) ? [] : [{ actual: 'none' }]),
  })),
  ...['PMD', 'PMT', 'AAB', 'TXD'].map((code): Rule => ({
    id: 'BR-FR-06', term: 'BT-21', field: `notes[${code}]`, expected: `one note ${code} at most`, remedy: correctSeller,
    breaches: ({ notes }) => {
      const count = notes.filter(({ subjectCode }) => subjectCode === code).length
      return count > 1 ? [{ actual: `${count} notes` }] : []
    },
  })),
  {
    id: 'BR-FR-20', term: 'BT-22', field: 'notes[BAR]', expected: 'a treatment that the state knows, such as B2B', remedy: composeAnew,
    breaches: ({ notes }) =>
      notes.filter(({ subjectCode, text }) => subjectCode === 'BAR' && !treatments.has(text)).map(({ text }) => ({ actual: text })),
  },
  {
    id: 'BR-FR-31', term: 'BT-21', field: 'notes[BAR]', expected: 'one treatment at most', remedy: composeAnew,
    breaches: ({ notes }) => {
      const said = notes.filter(({ subjectCode, text }) => subjectCode === 'BAR' && treatments.has(text))
      return said.length > 1 ? [{ actual: said.map(({ text }) => text).join(', ') }] : []
    },
  },
] // prettier-ignore

const isNumberOfInvoice = (number: string): boolean => /^[A-Za-z0-9+_/-]{1,35}$/.test(number)
const numberExpected = 'at most 35 letters, digits, "-", "+", "_" and "/"'

const documentRules: readonly Rule[] = [
  restricted({
    id: 'BR-FR-01', term: 'BT-1', field: 'number', expected: numberExpected, remedy: correctSeller,
    said: ({ number }) => number,
    accepts: isNumberOfInvoice,
  }),
  {
    id: 'BR-FR-01', term: 'BT-25', field: 'precedingInvoice.number', expected: numberExpected, remedy: composeAnew,
    breaches: ({ preceding }) => preceding.flatMap(({ number }) => (number === undefined || isNumberOfInvoice(number) ? [] : [{ actual: number }])),
  },
  {
    id: 'BR-FR-03', term: 'BT-2', field: 'dates', expected: 'a day between 2000 and 2099', remedy: 'Publish a corrected revision of the order, then release it.',
    breaches: ({ issueDate, dueDate, deliveryDate, period, vatPointDate }) =>
      [issueDate, dueDate, deliveryDate, period?.from, period?.until, vatPointDate].flatMap((day) =>
        day === undefined || day.startsWith('20') ? [] : [{ actual: day }],
      ),
  },
  demanded({
    id: 'BR-FR-04', term: 'BT-3', field: 'typeCode', expected: 'a type that France allows, such as 380 or 381', remedy: composeAnew,
    said: ({ typeCode }) => typeCode,
    accepts: (typeCode) => types.has(typeCode),
  }),
  demanded({
    id: 'BR-FR-08', term: 'BT-23', field: 'lines', expected: 'goods, services or both, such as B1, S1 or M1', remedy: composeAnew,
    said: ({ process }) => process,
    accepts: (process) => processes.has(process),
  }),
  {
    id: 'BR-FR-CO-03', term: 'BT-12', field: 'contractReference', expected: 'a rebate over a period (262) names its contract', remedy: composeAnew,
    breaches: ({ typeCode, contractReference }) => (typeCode === '262' && contractReference === undefined ? [{ actual: 'none' }] : []),
  },
  {
    id: 'BR-FR-CO-03', term: 'BG-14', field: 'period', expected: 'a rebate over a period (262) names its period', remedy: composeAnew,
    breaches: ({ typeCode, period }) => (typeCode === '262' && period === undefined ? [{ actual: 'none' }] : []),
  },
  {
    id: 'BR-FR-CO-04', term: 'BG-3', field: 'precedingInvoice', expected: 'one earlier invoice with its date', remedy: composeAnew,
    breaches: ({ typeCode = '', preceding }) => {
      const dated = preceding.filter(({ issueDate }) => issueDate !== undefined)
      return corrections.has(typeCode) && (preceding.length !== 1 || dated.length !== 1) ? [{ actual: `${dated.length} with a date` }] : []
    },
  },
  {
    id: 'BR-FR-CO-05', term: 'BG-3', field: 'precedingInvoice', expected: 'the invoice that is credited, with its date', remedy: composeAnew,
    breaches: ({ typeCode = '', preceding }) =>
      creditNotes.has(typeCode) && !preceding.some(({ issueDate }) => issueDate !== undefined) ? [{ actual: 'none' }] : [],
  },
  restricted({
    id: 'BR-FR-CO-07', term: 'BT-9', field: 'paymentTerms', expected: 'a due date no earlier than the issue date', remedy: 'Correct the payment terms, then release the order.',
    said: ({ dueDate }) => dueDate,
    accepts: (dueDate, { issueDate = '' }) => dueDate >= issueDate,
    appliesTo: ({ typeCode = '', process = '' }) => !['386', '500', '503'].includes(typeCode) && !/^[BSM]2$/.test(process),
  }),
  restricted({
    id: 'BR-FR-CO-09', term: 'BT-113', field: 'totals.prepaid', expected: 'all that is already paid', remedy: composeAnew,
    said: ({ process }) => process,
    accepts: (_, { totals }) => isSame(totals.prepaid, totals.gross) && isSame(totals.due, '0'),
    appliesTo: ({ process = '' }) => /^[BSM]2$/.test(process),
  }),
] // prettier-ignore

const vatRules: readonly Rule[] = [
  demanded({
    id: 'BR-FR-CO-12', term: 'BT-6', field: 'seller.bookCurrency', remedy: completeSeller,
    expected: 'books in euro: an invoice in another currency tells its VAT in euro too (BT-6, BT-111)',
    said: ({ vatCurrency, currency }) => vatCurrency ?? currency,
    accepts: (vatCurrency) => vatCurrency === 'EUR',
    appliesTo: ({ currency }) => currency !== 'EUR',
  }),
  {
    id: 'BR-FR-15', term: 'BT-118', field: 'vatGroups', expected: 'a VAT category of France', remedy: composeAnew,
    breaches: ({ vatGroups }) => vatGroups.flatMap(({ category = 'none' }) => (categories.has(category) ? [] : [{ actual: category }])),
  },
  {
    id: 'BR-FR-16', term: 'BT-119', field: 'sku', expected: 'a VAT rate of France', remedy: 'Correct the VAT class of the article, then release the order.',
    breaches: ({ vatGroups }) =>
      vatGroups.flatMap(({ rate }) => (rate === undefined || rates.has(numberOf(rate) ?? '') ? [] : [{ actual: rate }])),
  },
] // prettier-ignore

const partyRules: readonly Rule[] = [
  demanded({
    id: 'BR-FR-10', term: 'BT-30', field: 'seller.siren', expected: 'the SIREN of the seller (BT-30)', remedy: completeSeller,
    said: ({ seller }) => sirenOf(seller.legalId),
    accepts: (siren) => /^\d{9}$/.test(siren),
  }),
  demanded({
    id: 'BR-FR-13', term: 'BT-34', field: 'seller.electronicAddress', expected: 'an electronic address of the seller (BT-34)', remedy: completeSeller,
    said: ({ seller }) => seller.electronicAddress?.id,
  }),
  demanded({
    id: 'BR-FR-12', term: 'BT-49', field: 'customer.eInvoice.electronicAddress', expected: 'an electronic address of the customer (BT-49)', remedy: completeCustomer,
    said: ({ buyer }) => buyer.electronicAddress?.id,
  }),
  demanded({
    id: 'BR-FR-11', term: 'BT-47', field: 'customer.siren', expected: 'the SIREN of a French customer (BT-47)', remedy: completeCustomer,
    said: ({ buyer }) => sirenOf(buyer.legalId),
    accepts: (siren) => /^\d{9}$/.test(siren),
    appliesTo: isBetweenBusinesses,
  }),
  demanded({
    id: 'BR-FR-21', term: 'BT-49', field: 'customer.eInvoice.electronicAddress',
    expected: 'an address of the French directory (BT-49): scheme 0225, beginning with the SIREN',
    remedy: 'Correct the electronic address of the customer, or remove it: then the SIREN is the address.',
    said: ({ buyer }) => inWords(buyer.electronicAddress),
    accepts: (address, { buyer }) => address.startsWith(`0225:${sirenOf(buyer.legalId) ?? ''}`),
    appliesTo: isBetweenBusinesses,
  }),
  restricted({
    id: 'BR-FR-23', term: 'BT-49', field: 'customer.eInvoice.electronicAddress.id', expected: plainAddress,
    remedy: 'Correct the electronic address of the customer.',
    said: ({ buyer }) => buyer.electronicAddress?.id,
    accepts: isOfDirectory,
    appliesTo: ({ buyer }) => buyer.electronicAddress?.scheme === '0225',
  }),
  restricted({
    id: 'BR-FR-23', term: 'BT-34', field: 'seller.electronicAddress.id', expected: plainAddress,
    remedy: "Correct the electronic address in the seller's settings.",
    said: ({ seller }) => seller.electronicAddress?.id,
    accepts: isOfDirectory,
    appliesTo: ({ seller }) => seller.electronicAddress?.scheme === '0225',
  }),
] // prettier-ignore

/** BR-FR 1.4 (XP Z12-012), what data can break of it. */
export const frenchRules: readonly Rule[] = [...documentRules, ...noteRules, ...partyRules, ...vatRules, ...frenchDecimalRules]
