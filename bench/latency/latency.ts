/** How long an order takes on the local cloud, from its event to the accepted mail: alone, and among 200 at once. */
import { startCloud } from '../../local/cloud.ts'
import { type Company, eventually, openCompany } from '../../test/support/company.ts'
import { openShop, type Shop } from '../../test/support/shop.ts'
import { type Goal, goalsTable, table } from '../report.ts'
import { percentile } from '../statistics.ts'

const warmUp = 8
const measured = 30
const burst = 200

/** A sent invoice says when the provider had taken its mail; the functions' clock is this machine's. */
const acceptedMs = (sent: Record<string, unknown>): number => Date.parse(String(sent['occurredAt']))

const alone = async (shop: Shop, orderId: string): Promise<number> => {
  const publishedMs = Date.now()
  await shop.publish(shop.events.placed({ orderId }))
  return acceptedMs(await shop.hears('InvoiceSent', orderId)) - publishedMs
}

type Burst = { readonly seconds: number; readonly p50: number; readonly p95: number }

const together = async (shop: Shop): Promise<Burst> => {
  const startedMs = Date.now()
  await shop.publish(...Array.from({ length: burst }, (_, at) => shop.events.placed({ orderId: `BURST-${at}` })))
  const sent = () => shop.all('InvoiceSent')
  await eventually(() => (sent().length === burst ? true : undefined), { seconds: 240, failure: () => `${sent().length} of ${burst} sent` })
  const taken = sent().map((detail) => (acceptedMs(detail) - startedMs) / 1000)
  return { seconds: percentile(taken, 100), p50: percentile(taken, 50), p95: percentile(taken, 95) }
}

const measure = async (company: Company): Promise<{ walls: number[]; many: Burst }> => {
  const single = await openShop(company, 'one-by-one')
  for (let n = 1; n <= warmUp; n += 1) await alone(single, `WARM-${n}`)
  const walls: number[] = []
  for (let n = 1; n <= measured; n += 1) walls.push(await alone(single, `SO-${n}`))
  return { walls, many: await together(await openShop(company, 'burst')) }
}

export const latencyBench = async (): Promise<string> => {
  const cloud = await startCloud({ name: 'bench' })
  try {
    const company = await openCompany({ ...cloud, iamEnforced: false })
    const figures = await measure(company)
    await company.close()
    return print(figures)
  } finally {
    await cloud.stop()
  }
}

const print = ({ walls, many }: Awaited<ReturnType<typeof measure>>): string => {
  const seconds = walls.map((ms) => ms / 1000)
  const cells = (what: string, [p50, p95, longest]: readonly number[]) => [what, ...[p50, p95, longest].map((one) => one!.toFixed(2))]
  return [
    `On the local cloud: the deployed functions in processes of their own, the emulator in one Python process. Warm means after ${warmUp} orders. ${burst} at once are published by one caller.`,
    table(
      ['orders', 'p50 s', 'p95 s', 'last s'],
      [
        cells(
          `${measured}, one after the other, warm`,
          [50, 95, 100].map((percent) => percentile(seconds, percent)),
        ),
        cells(`${burst} at once`, [many.p50, many.p95, many.seconds]),
      ],
    ),
    goalsTable(goalsOf(percentile(seconds, 95), many.seconds)),
  ].join('\n\n')
}

const goalsOf = (p95: number, last: number): Goal[] => [
  {
    what: 'a warm order, p95',
    figure: p95,
    goal: { atMost: 0.4 },
    unit: 's',
    because: '0.15 s of it the emulator waits before any execution begins, and 0.1 s is its own CPU for the 59 calls of an order',
  },
  {
    what: `${burst} orders at once`,
    figure: last,
    goal: { atMost: 15 },
    unit: 's',
    because:
      'an order costs 0.13 s of CPU in the emulator, which is one Python process, and 0.22 s in the processes of the functions (measured beside this on 2026-11-24): two cores need 35 s',
  },
]
