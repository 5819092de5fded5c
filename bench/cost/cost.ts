/** What 1,000 invoices cost on AWS: a run of 100 is counted, brought to 1,000, and multiplied by list prices. */
import { euWest3 } from '../prices/eu-west-3.ts'
import type { PriceList } from '../prices/price-list.ts'
import { usEast1 } from '../prices/us-east-1.ts'
import { bundledRenderer } from '../house/bundled-renderer.ts'
import { basketOf, stockUp } from '../house/basket.ts'
import { openForBench } from '../house/open.ts'
import { goalsTable, table } from '../report.ts'
import { type CostLine, costLines, dollarsOf, type MailPlan, type Usage } from './cost-lines.ts'
import { assumedWaitMs, beforeRun, countIn, platformLogBytes, usageOf } from './usage.ts'

const invoices = 100
const days = 60

/** Of ten customers three are reminded twice and seven once: with the invoice itself 2.3 mails on average. */
const policies = [
  { policyId: 'standard', steps: [{ step: 'due', daysFromDue: 0, template: 'dueToday' }] },
  {
    policyId: 'twice',
    steps: [
      { step: 'due', daysFromDue: 0, template: 'dueToday' },
      { step: 'first', daysFromDue: 8, template: 'firstReminder' },
    ],
  },
] as const
const remindedTwice = 'C-2002'
const customerOf = (n: number): string => (n % 10 < 3 ? remindedTwice : 'C-1001')

const measure = async (): Promise<Usage> => {
  const house = await openForBench({
    wiring: { renderer: await bundledRenderer() },
    seller: { dunning: policies.map((policy) => ({ ...policy, steps: [...policy.steps] })) },
  })
  await stockUp(house, [{ customerId: remindedTwice, dunningPolicy: 'twice' }])
  const before = beforeRun(house)
  const cpuBefore = process.cpuUsage()
  const counts = await countIn(house, async () => {
    for (let n = 0; n < invoices; n += 1) {
      await house.publish(basketOf(`SO-${n}`, customerOf(n)))
      await house.advance(30)
    }
    await house.advance(days * 86_400)
  })
  const { user, system } = process.cpuUsage(cpuBefore)
  const invocations = [...counts.byFunction.values()].reduce((total, one) => total + one.invocations, 0)
  return usageOf(house, { counts, before, invoices, cpuMsPerInvocation: (user + system) / 1000 / invocations })
}

const plans: readonly MailPlan[] = ['a la carte', 'Essentials']
const lists: readonly PriceList[] = [euWest3, usEast1]

export const costBench = async (): Promise<string> => {
  const usage = await measure()
  const columns = lists.flatMap((list) =>
    plans.map((plan) => ({ title: `${list.region}, ${plan}`, lines: costLines(usage, list.per, plan) })),
  )
  const dearest = columns.slice(0, 2).toSorted((a, b) => dollarsOf(b.lines) - dollarsOf(a.lines))[0]!.lines
  const ofTables = dearest.filter(({ what }) => what.includes('tables')).reduce((total, { dollars }) => total + dollars, 0)
  return [
    `The basket: five lines at two VAT rates, one PDF kept ten years, ${(usage.mails / 1000).toFixed(1)} mails an invoice (itself and ${(usage.mails / 1000 - 1).toFixed(1)} reminders), one view of the customer's page. ${invoices} invoices were lived through for ${days} days in memory and counted; no free tier.`,
    table(['1,000 invoices use', 'quantity', ...columns.map(({ title }) => `$ ${title}`)], rowsOf(columns)),
    assumptions(),
    goalsTable([
      {
        what: '1,000 invoices in eu-west-3, the dearer mail plan, everything included',
        figure: dollarsOf(dearest),
        goal: { atMost: 0.85 },
        unit: '$',
        because: `ten years of tables and of their point-in-time recovery are $${ofTables.toFixed(2)} of it; without them it is $${(dollarsOf(dearest) - ofTables).toFixed(2)}`,
      },
    ]),
  ].join('\n\n')
}

type Column = { readonly title: string; readonly lines: readonly CostLine[] }

const rowsOf = (columns: readonly Column[]): string[][] => {
  const names = [...new Set(columns.flatMap(({ lines }) => lines.map(({ what }) => what)))]
  const found = (column: Column, name: string) => column.lines.find(({ what }) => what === name)
  const rows = names.map((name) => {
    const { quantity = 0, unit = '' } = columns.map((column) => found(column, name)).find((one) => one !== undefined) ?? {}
    return [name, `${quantity.toPrecision(3)} ${unit}`, ...columns.map((column) => found(column, name)?.dollars.toFixed(4) ?? '')]
  })
  return [...rows, ['all', '', ...columns.map(({ lines }) => dollarsOf(lines).toFixed(3))]]
}

const assumptions = (): string => {
  const waits = Object.entries(assumedWaitMs).flatMap(([service, ms]) => (ms === 0 ? [] : [`${service} ${ms}`]))
  const prices = lists.map(
    ({ region, readOn, source, notRead }) => `${region}, ${readOn}: ${source}; derived or remembered, not read: ${notRead.join(', ')}`,
  )
  return [
    `Assumed: a function waits for each answer (ms: ${waits.join(', ')}, a transaction 25), ${platformLogBytes} bytes of platform log an invocation, a trace for each invoice; its CPU is that of the whole run shared out, what stands for AWS included. A transaction's units count twice, and indexes are written and kept too. Fixed costs (schedules, idle polling, alarms, metrics, the secret) do not grow with invoices and are not here.`,
    `Prices: ${prices.join('. ')}.`,
  ].join('\n\n')
}
