/**
 * A house whose invoices are paid at the fake of Stripe, on the house's clock: webhooks reach the real receive-payment, and the
 * real follow-payment asks the fake by the real adapter over HTTP and records in the house; so does the night. A webhook's answer may be lost,
 * and its call may fail.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { followPayment, inputSchema, outputSchema } from '../../functions/follow-payment/step.ts'
import { receivePayment } from '../../functions/receive-payment/step.ts'
import { reconcilePayments } from '../../functions/reconcile-payments/step.ts'
import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { stripeHints } from '../../shared/adapters/stripe/stripe-hints.ts'
import { instantOf } from '../../shared/domain/day.ts'
import type { Currency } from '../../shared/domain/currency.ts'
import { type Money, money } from '../../shared/domain/money.ts'
import type { ProviderPayment, Subject } from '../../shared/ports/payments.ts'
import { events, type House, openHouse } from './house.ts'
import { plainRenderer } from './house/functions.ts'
import { violations } from './house/invariants.ts'
import { offline } from './peers/attach.ts'
import { anOrderOf, aProvider, openedAt, signatureOf } from './stripe.ts'

const secrets = ['whsec_of_this_house_only']

type Told = { readonly id: string; readonly type: string; readonly data: { readonly object: object } }

/** What becomes of one call of the webhook. */
export type Fate = 'answered' | 'answerLost' | 'fails'

export type Till = Awaited<ReturnType<typeof openTill>>

/** As an account of another currency would have booked it. */
const heldInOther = (payment: ProviderPayment | undefined, currency: Currency): ProviderPayment | undefined => {
  if (payment?.movement === undefined) return payment
  const converted = ({ minor }: Money) => money(currency, minor)
  const { amount, fee, net } = payment.movement
  return { ...payment, movement: { ...payment.movement, amount: converted(amount), fee: converted(fee), net: converted(net) } }
}

export const openTill = async (options: { readonly balanceAfter?: number; readonly heldIn?: Currency } = {}) => {
  const house: House = await openHouse({ wiring: { renderer: plainRenderer() } })
  const nowMs = () => house.app.clock.nowMs()
  const stripe = await aProvider({ ...options, clock: () => Math.floor(nowMs() / 1000) })
  const outcomes: string[] = []
  const { BOOKS_TABLE = '', LEDGER_TABLE = '' } = house.app.environmentOf('follow-payment')
  const tables = { books: BOOKS_TABLE, ledger: LEDGER_TABLE }
  const { invoices, timeline, workItems } = dynamoBooks(tables, house.app.dynamo.attach(new DynamoDBClient(offline)))
  const inHouse = <T>(work: Promise<T>): Promise<T> => house.app.clock.run(work)
  const clock = { now: () => instantOf(new Date(nowMs()).toISOString()) }
  const { heldIn = 'EUR' } = options
  const payment = async (id: string) => heldInOther(await stripe.payments.payment(id), heldIn)
  let failing = false
  const follow = followPayment({
    payments: {
      payment: (id) => (failing ? Promise.reject(new Error('the network is down')) : payment(id)),
      reversals: (id) => stripe.payments.reversals(id),
      payout: (id) => (failing ? Promise.reject(new Error('the network is down')) : stripe.payments.payout(id)),
      paidOut: (id) => stripe.payments.paidOut(id),
    },
    invoices: { find: (id) => inHouse(invoices.find(id)), markPending: (pending) => inHouse(invoices.markPending(pending)) },
    timeline: { record: (item) => inHouse(timeline.record(item)) },
    workItems: {
      open: (item, told) => inHouse(workItems.open(item, told)),
      find: (sellerId, id) => inHouse(workItems.find(sellerId, id)),
      update: (item) => inHouse(workItems.update(item)),
    },
    commands: { ask: (command, input) => house.call(command, input as object) },
    clock,
  })
  const asking = { ask: async (_: string, input: unknown) => outputSchema.parse(await follow(inputSchema.parse(input))) }
  const receive = receivePayment({ hints: stripeHints(async () => secrets, clock), commands: asking })

  /** The night; of what it cannot follow, `fails` says which. */
  const reconcile = async (fails: (id: string) => boolean = () => false) => {
    const found: string[] = []
    const failed: string[] = []
    const idOf = (subject: Subject) => Object.values(subject).join()
    const refuse = (input: unknown) => fails(idOf(input as Subject))
    const night = reconcilePayments({
      payments: stripe.payments,
      clock,
      commands: { ask: (name, input) => (refuse(input) ? Promise.reject(new Error('the network is down')) : asking.ask(name, input)) },
      found: (subject, recorded) => void found.push(`${idOf(subject)} ${recorded}`),
      failed: (subject) => void failed.push(idOf(subject)),
    })
    failing = false
    const ended = await night({}).catch((error: unknown) => (error as Error).message)
    return { ended, found: found.toSorted(), failed }
  }

  /** An event is delivered, signed at this moment; answers the status that Stripe sees. */
  const deliver = async (event: Told, fate: Fate = 'answered'): Promise<number> => {
    const body = JSON.stringify(event)
    failing = fate === 'fails'
    try {
      const answer = await receive({ body, signature: signatureOf(body, { secrets, timestamp: Math.floor(nowMs() / 1000) }) })
      outcomes.push(`${answer.status} ${answer.body}`)
      return fate === 'answerLost' ? 0 : answer.status
    } catch {
      return 500
    }
  }

  /** An order of EUR 119.76 is billed. */
  const bill = async (orderId: string) => {
    await house.publish(events.placed({ orderId }))
    await house.rest()
    return house.records().headers.find((one) => one.orderId === orderId)!
  }

  /** A page for a part of an invoice. */
  const page = async ({ invoiceId, number = '' }: Awaited<ReturnType<typeof bill>>, minor = 11_976n, balanceVersion = '0') =>
    openedAt(await stripe.payments.openCheckout(anOrderOf({ invoiceId, number, amount: money('EUR', minor), balanceVersion })))

  return {
    house,
    stripe,
    outcomes,
    deliver,
    reconcile,
    bill,
    page,
    /** Every event so far, as Stripe would tell it. */
    told: () => stripe.account.events as readonly Told[],
    /** Time passes for both. */
    async pass(seconds: number) {
      await house.advance(seconds)
      await stripe.pass(0)
    },
    deliverFrom: (delays: (index: number) => readonly number[], fateOf: () => Fate = () => 'answered') => {
      let index = 0
      const post = async (body: string) => deliver(JSON.parse(body) as Told, fateOf())
      stripe.deliverTo({ secrets, delays: () => delays((index += 1)), post })
    },
    /** What is wrong in the books, and between them and the provider's balance: each payment there is here once, at its amount and fee. */
    wrong(): string[] {
      const records = house.records()
      const here = records.payments.map(({ paymentId, amount, fee }) => `${paymentId} ${amount.minor} ${fee?.minor ?? 0n}`).toSorted()
      const there = [...stripe.account.balance.values()]
        .filter(({ type }) => type === 'charge' || type === 'payment')
        .map(({ source, amount, fee }) => `${stripe.account.charges.get(source)!.payment_intent} ${amount} ${fee}`)
        .toSorted()
      const held = records.postings
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account === '517000')
        .reduce((sum, { side, bookAmount }) => sum + (side === 'debit' ? bookAmount.minor : -bookAmount.minor), 0n)
      // What is on its way to the bank is still with Stripe for the books.
      const paid = [...stripe.account.payouts.values()].reduce((sum, { amount, status }) => sum + (status === 'in_transit' ? amount : 0), 0)
      const balance = BigInt([...stripe.account.balance.values()].reduce((sum, { net }) => sum + net, paid))
      return [
        ...violations(records),
        ...(here.join() === there.join() ? [] : [`here ${here.join()}, there ${there.join()}`]),
        ...(held === balance ? [] : [`517 stands at ${held}, Stripe holds ${balance}`]),
      ]
    },
  }
}
