/** What the answer says beside the categories: texts, tax points, the kind of operation, the treatment, and a decision that can be replayed. */
import { describe, expect, test } from 'vitest'
import { decideVat, ruleVersion } from '../../../shared/domain/tax/decide-vat.ts'
import type { VatCategory } from '../../../shared/domain/vat.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { answerTo, customers, outcome, places, question } from './questions.ts'

const key = (category: VatCategory, rate = '0') => ({ category, rate: decimal(rate) })
const service = { supply: 'service' } as const
const abroad = (customer: { address: (typeof places)[keyof typeof places] }) => ({
  customer,
  order: { deliverTo: customer.address, transportBy: 'seller' as const },
})

describe("a group without tax says why, in the customer's language", () => {
  test.each([
    ['K', abroad(customers.german), 'VATEX-EU-IC', '262 ter I'],
    ['G', abroad(customers.swiss), 'VATEX-EU-G', '262 I'],
    ['G', { order: { deliverTo: places.saintDenis, transportBy: 'seller' } }, 'VATEX-EU-G', '294-2'],
    ['AE', { ...abroad(customers.german), articles: [service] }, 'VATEX-EU-AE', '283-2'],
    ['AE', { articles: [{ ...service, reverseCharge: 'construction' }] }, 'VATEX-EU-AE', '283-2 nonies'],
    ['O', { ...abroad(customers.swiss), articles: [service] }, 'VATEX-EU-O', '259-1'],
    ['E', { seller: { vat: { regime: 'franchise', servicesDue: 'receipt' } } }, 'VATEX-FR-FRANCHISE', '293 B'],
  ] as const)('%s: %#', (category, changes, code, article) => {
    for (const [language, word] of [
      ['fr', 'CGI'],
      ['en', 'French General Tax Code'],
      ['de', 'französisches Steuergesetzbuch'],
      ['es', 'Código General de Impuestos francés'],
      ['it', 'codice generale delle imposte francese'],
      ['nl', 'Frans belastingwetboek'],
    ] as const) {
      const asked = question(changes)
      const reason = answerTo({ ...asked, customer: { ...asked.customer, language } }).reasonOf(key(category))
      expect(reason?.code).toBe(code)
      expect(reason?.text).toContain(article)
      expect(reason?.text).toContain(word)
    }
  })

  test('a taxed group and a group that is not on the invoice have no reason', () => {
    const answer = answerTo(question())
    expect(answer.reasonOf(key('S', '20'))).toBeUndefined()
    expect(answer.reasonOf(key('K'))).toBeUndefined()
  })

  test('each group has its own reason, however many groups bear no tax', () => {
    const answer = answerTo(question({ ...abroad(customers.german), articles: [{}, service] }))
    expect([answer.reasonOf(key('K'))?.code, answer.reasonOf(key('AE'))?.code]).toEqual(['VATEX-EU-IC', 'VATEX-EU-AE'])
    expect(answer.reasonOf(key('AE', '20'))).toBeUndefined()
  })

  test('different exemptions in one group are joined, without a code that would be half the truth', () => {
    const article = (text: string, code: string) => ({ taxClass: 'exempt', exemption: { text, code } }) as const
    const same = answerTo(question({ articles: [article('first', 'VATEX-EU-132-1I'), article('first', 'VATEX-EU-132-1I')] }))
    expect(same.reasonOf(key('E'))).toEqual({ text: 'first', code: 'VATEX-EU-132-1I' })
    const mixed = answerTo(question({ articles: [article('first', 'VATEX-EU-132-1I'), article('second', 'VATEX-EU-132-1B')] }))
    expect(mixed.reasonOf(key('E'))).toEqual({ text: 'first; second' })
  })

  test('from 2028 on no invoice cites the repealed articles: without new texts it is held', () => {
    const asked = { ...abroad(customers.swiss), deliveryDate: '2027-12-31' }
    expect(outcome(question({ ...asked, on: '2027-12-31' }))).toEqual(['G 0 export'])
    expect(outcome(question({ ...asked, on: '2028-01-01' }))).toEqual(['VAT_TEXT_MISSING'])
  })
})

describe('VAT falls due', () => {
  const onDebits = { seller: { vat: { regime: 'normal', servicesDue: 'debits' } } } as const
  test.each([
    ['for goods at delivery (269, 2, a)', {}, 'goods', { basis: 'delivery', date: '2026-11-23' }],
    ['for goods that are not delivered yet at a delivery to come', { deliveryDate: null }, 'goods', { basis: 'delivery' }],
    ['for services at receipt of payment (269, 2, c)', {}, 'service', { basis: 'receipt' }],
    ['for services on debits by option', onDebits, 'service', { basis: 'debits' }],
    ['for goods at delivery whatever the option', onDebits, 'goods', { basis: 'delivery', date: '2026-11-23' }],
  ] as const)('%s', (_, changes, supply, expected) => {
    const answer = answerTo(question({ articles: [{ supply }], ...changes }))
    expect(answer.taxPointOf(key('S', '20'), supply)).toEqual(expected)
  })

  test.each(['AE', 'K', 'G', 'E', 'O'] as const)('never for category %s', (category) => {
    const answer = answerTo(question())
    expect(answer.taxPointOf(key(category), 'goods')).toEqual({ basis: 'none' })
    expect(answer.taxPointOf(key(category), 'service')).toEqual({ basis: 'none' })
  })
})

describe('BT-23 says goods, services or both', () => {
  test.each([
    [[{}], 'B1'],
    [[service], 'S1'],
    [[{}, service], 'M1'],
  ] as const)('%j', (articles, expected) => {
    expect(answerTo(question({ articles: [...articles] })).businessProcess).toBe(expected)
  })
})

describe('the state treats an invoice as', () => {
  const exemptArticle = { taxClass: 'exempt', exemption: { text: 'art. 261' } } as const
  test.each([
    ['B2B between French companies', {}, 'B2B'],
    ['B2B to Réunion: overseas departments with VAT are in the domestic scheme', { customer: { address: places.saintDenis } }, 'B2B'],
    ['B2BINT to Guyane', { customer: { address: places.cayenne } }, 'B2BINT'],
    ['B2BINT to Monaco, whose companies have no SIREN', { customer: { address: places.monaco, siren: undefined } }, 'B2BINT'],
    ['B2BINT abroad', abroad(customers.german), 'B2BINT'],
    ['B2C to consumers', { customer: { kind: 'consumer' } }, 'B2C'],
    ['OUTOFSCOPE when all is exempt (289 bis)', { articles: [exemptArticle] }, 'OUTOFSCOPE'],
    ['B2B when part of it is taxed', { articles: [exemptArticle, {}] }, 'B2B'],
  ] as const)('%s', (_, changes, expected) => {
    expect(answerTo(question(changes)).treatment).toBe(expected)
  })
})

describe('the decision is kept', () => {
  test('with the version of the rules, the rule of each line and what it looked at', () => {
    const { decision } = answerTo(question({ ...abroad(customers.german), articles: [{}, service] }))
    expect(decision.ruleVersion).toBe(ruleVersion)
    expect(decision.rules).toEqual({ 1: 'intra-community-goods', 2: 'service-to-member-state' })
    expect(decision.inputs).toMatchObject({
      on: '2026-11-24',
      deliveryDate: '2026-11-23',
      'customer.vatId': 'DE136695976',
      'customer.vies.checkedOn': '2026-11-01',
      'customer.vies.consultationNumber': 'WAPIAAAAYZ',
      'deliverTo.countryCode': 'DE',
      'articles.A-2.supply': 'service',
    })
  })

  test('an order line names the article that decided it, in the order of the lines', () => {
    const answer = decideVat(question({ articles: [{ taxClass: 'reduced' }, { taxClass: 'standard' }] }))
    expect(answer.ok && [...answer.value.lines].map(([lineId, { vat }]) => [lineId, vat.rate])).toEqual([
      ['1', '5.5'],
      ['2', '20'],
    ])
  })
})
