import { frenchDecimalRules } from './decimals.ts'
import { noteRules } from './french-notes.ts'
import { partyRules } from './french-parties.ts'
import { completeSeller, composeAnew, correctSeller } from './remedies.ts'
import { demanded, restricted, type Rule } from './rule.ts'
import { isSame, numberOf } from './said-numbers.ts'

const processes: ReadonlySet<string> = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '))
const types: ReadonlySet<string> = new Set('380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503'.split(' '))
const creditNotes: ReadonlySet<string> = new Set(['261', '381', '396', '502', '503'])
const corrections: ReadonlySet<string> = new Set(['384', '471', '472', '473'])
/** Rates of today and yesterday, overseas and Corsica included (BR-FR-16). */
const rates: ReadonlySet<string> = new Set('0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(' '))
const categories: ReadonlySet<string> = new Set(['S', 'E', 'AE', 'K', 'G', 'O', 'Z'])

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

/** BR-FR 1.4 (XP Z12-012), what data can break of it. */
export const frenchRules: readonly Rule[] = [...documentRules, ...noteRules, ...partyRules, ...vatRules, ...frenchDecimalRules]
