/** The desk's commands and the schedules: any input is answered in the command's own words, or by saying that it does not parse. */
import type { Random } from '../../support/house/chance.ts'
import { aCustomer, anArticle, aPrice, aRate, aSeller } from '../../support/samples.ts'
import type { Border } from '../border.ts'
import { hostileText, pick, planted } from '../hostile.ts'
import { anyValue, mutated } from '../mutate.ts'
import { brokenPromises, crashOf, type Office, openOffice } from '../office.ts'
import { personalised, tellsPersonalData } from '../witness.ts'

type Command = { readonly name: string; readonly input: unknown }

const repaired = { version: 1, sellerId: 'lumiere', orderId: 'SO-3', cancelledOn: '2026-11-24' }

const workItemOf = (random: Random, { heldEvent, heldOrder }: Office): string =>
  pick(random, [heldEvent, heldEvent, heldOrder, heldOrder, 'order-unknown', hostileText(random)])

const commands: readonly ((random: Random, office: Office) => Command)[] = [
  (random, office) => ({
    name: 'list-work-items',
    input: { sellerId: 'lumiere', ...(random() < 0.7 && { workItemId: workItemOf(random, office) }) },
  }),
  (random, office) => ({
    name: 'repair-work-item',
    input: {
      sellerId: 'lumiere',
      workItemId: workItemOf(random, office),
      detailType: 'OrderCancelled',
      detail: repaired,
      by: planted,
      note: planted,
    },
  }),
  (random, office) => ({
    name: 'release-order',
    input: { sellerId: 'lumiere', workItemId: workItemOf(random, office), by: planted },
  }),
  (random, office) => ({
    name: 'refuse-order',
    input: { sellerId: 'lumiere', workItemId: workItemOf(random, office), by: planted, reason: hostileText(random) },
  }),
  (random, { invoiceId }) => {
    const lines = [
      { lineId: pick(random, ['1', hostileText(random)]), [pick(random, ['quantity', 'amount'])]: pick(random, ['1', '0', '-1', '9999']) },
    ]
    return {
      name: 'credit-invoice',
      input: {
        sellerId: 'lumiere',
        invoice: pick(random, [invoiceId, 'F2026-000001', hostileText(random)]),
        requestId: pick(random, ['R-1', 'R-2', hostileText(random)]),
        reason: 'return',
        note: hostileText(random),
        part: pick(random, [{ kind: 'all' }, { kind: 'lines', lines }]),
        by: planted,
      },
    }
  },
  (random) => ({
    name: 'grant-rebate',
    input: {
      sellerId: 'lumiere',
      requestId: pick(random, ['R-1', 'R-2', hostileText(random)]),
      customerId: pick(random, ['C-1001', hostileText(random)]),
      contractReference: hostileText(random),
      period: { from: pick(random, ['2026-01-01', hostileText(random)]), until: '2026-12-31' },
      invoices: [pick(random, ['F2026-000001', hostileText(random)])],
      grant: { kind: 'percent', percent: pick(random, ['2', '0', '-1', '101', '0.001']) },
      note: hostileText(random),
      by: 'Privat Geheim',
    },
  }),
  (random) => {
    const records = { seller: aSeller(), customer: aCustomer(), article: anArticle(), price: aPrice(), rate: aRate() }
    const kind = pick(random, Object.keys(records) as (keyof typeof records)[])
    return { name: 'register-master-data', input: { kind, record: personalised(records[kind]) } }
  },
  (random, { invoiceId }) => {
    const ids = { sellerId: 'lumiere', orderId: 'SO-1', factId: 'order', invoiceId }
    const failed = { ...ids, step: 'Store invoice', execution: `inv-${invoiceId}-1`, error: 'Defect', cause: hostileText(random) }
    const ended = { detail: { name: `inv-${invoiceId}-1`, status: 'TIMED_OUT', input: JSON.stringify(ids), error: null, cause: null } }
    return { name: 'open-work-item', input: pick(random, [failed, ended]) }
  },
  (random) => ({ name: pick(random, ['sweep', 'remind-customers']), input: { time: '2026-11-24T11:00:00Z' } }),
]

const outcomes =
  /^(listed|found|notFound|repaired|invalid|closed|notAnEvent|released|settled|notReleasable|refused|done|claimed|registered|behind|opened|openedBefore|swept|reminded|accepted|sameAsBefore)$/

const wrongAnswer = (result: unknown): string[] => {
  const { outcome, findings } = (result ?? {}) as { outcome?: string; findings?: readonly { expected: string; actual: string }[] }
  return [
    ...(outcome !== undefined && outcomes.test(outcome) ? [] : [`answers ${JSON.stringify(result)?.slice(0, 200)}`]),
    ...(outcome === 'invalid' && (findings ?? []).length === 0 ? ['invalid, and nobody knows why'] : []),
  ]
}

export const deskBorder: Border = {
  name: 'desk',
  needsTemplates: true,
  casesPerWorld: 60,
  share: 0.04,
  open: async (world) => {
    const office = await openOffice(world)
    return async (random) => {
      const { name, input } = pick(random, commands)(random, office)
      const kind = random()
      const sent = kind < 0.15 ? input : kind < 0.92 ? mutated(random, input).value : anyValue(random)
      const answered = await office.ask(name, sent)
      const found = [
        ...crashOf(answered),
        ...(answered.error === undefined ? wrongAnswer(answered.result) : []),
        ...tellsPersonalData(answered),
        ...(random() < 0.05 ? brokenPromises(office.house) : []),
      ]
      return found.length === 0 ? [] : [...found, `${name}: ${JSON.stringify(sent)?.slice(0, 1500)}`]
    }
  },
}
