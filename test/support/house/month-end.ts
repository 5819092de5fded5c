/** A month-end run in the house: the manifest laid down as the command does it, and the run asked for as finance does. */
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { manifestKeyOf, type RunId } from '../../../shared/domain/billing-run.ts'
import { manifestOf } from '../../../shared/domain/run-manifest.ts'
import type { House } from '../house.ts'

export const billedAtMonthEnd = {
  billing: { trigger: 'placed', onePer: 'shipment', orderCharges: 'first', timing: 'monthEnd' },
} as const

export type Shown = {
  outcome: string
  run: { state: string; attempt: number; lists: number; orders: number }
  listsReported: number
  outcomes: Record<string, number>
  unfinished: { orderId: string; outcome: string; error?: string; cause?: string }[]
}

/** Lays a manifest of these orders into the bucket; the answer starts, pauses and shows their run. */
export const monthEndOf = async (house: House, orderIds: readonly string[]) => {
  const lines = orderIds.map((orderId) => JSON.stringify({ sellerId: 'lumiere', orderId }))
  const { runId, text, lists, orders } = manifestOf(lines.join('\n'))
  const { app } = house
  const Bucket = app.environmentOf('store-invoice')['STAGING_BUCKET']
  await app.clock.run(app.s3.client.send(new PutObjectCommand({ Bucket, Key: manifestKeyOf(runId), Body: text })))
  return {
    runId,
    start: () => house.call('start-run', { runId, manifest: { lists, orders } }),
    resume: () => house.call('start-run', { runId }),
    pause: () => house.call('pause-run', { runId }),
    show: async () => (await house.call('show-run', { runId })) as Shown,
  }
}

export type MonthEnd = Awaited<ReturnType<typeof monthEndOf>>
export type { RunId }
