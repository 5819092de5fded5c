/** The bundle leaves out what of Stripe's client nobody calls; what the adapter calls must still be in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundle } from '../../../infra/build-handlers.ts'
import type { stripePayments } from '../../../shared/adapters/stripe/stripe-payments.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import { paymentIdSchema } from '../../../shared/domain/payment/payment.ts'
import { anOrderOf, aProvider, type Provider } from '../../support/stripe.ts'

const adapter = join(import.meta.dirname, '../../../shared/adapters/stripe/stripe-payments.ts')
const outdir = mkdtempSync(join(tmpdir(), 'quittance-stripe-'))
let provider: Provider
let bundled: { stripePayments: typeof stripePayments }
beforeAll(async () => {
  provider = await aProvider()
  await bundle({ payments: adapter }, outdir)
  bundled = (await import(pathToFileURL(join(outdir, 'payments/index.mjs')).href)) as typeof bundled
})
afterAll(async () => {
  await provider.stop()
  rmSync(outdir, { recursive: true })
})

it('the bundled adapter makes every call that the port promises', async () => {
  const payments = bundled.stripePayments(async () => ({ key: provider.key, address: provider.address }))
  expect((await payments.openCheckout(anOrderOf())).outcome).toBe('opened')
  // Answered again, the page is read again.
  expect((await payments.openCheckout(anOrderOf())).outcome).toBe('opened')
  const paymentId = await provider.pay('card')
  expect((await payments.payment(paymentId))?.state).toBe('succeeded')
  expect(await payments.payout('xx_unknown')).toBeUndefined()
  expect(await payments.paidOut('po_unknown')).toEqual([])
  expect(await payments.reversals(paymentIdSchema.parse(paymentId))).toEqual([])
  for await (const { movement, subject } of payments.movementsSince(instantOf('2026-11-24T00:00:00.000Z')))
    expect([movement.kind, subject]).toEqual(['payment', { paymentId }])
})
