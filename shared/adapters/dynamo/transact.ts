import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { transient } from '../../domain/failures.ts'
import type { StoredItem } from './item.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'

/** One action of a transaction. `ifAbsent`: when its item is there already it is left out, and the rest goes on. */
export type Step<Name extends string = string> = { readonly name: Name; readonly write: TransactWriteItem; readonly ifAbsent?: true }

/** Either all was written, or nothing and the named steps' conditions failed, each with the item that was found. */
export type Transaction<Name extends string> =
  | { readonly done: true }
  | { readonly done: false; readonly refused: ReadonlyMap<Name, StoredItem | undefined> }

const throttled = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Sends one transaction. Contention and overload are transient failures; a request that cannot be is a defect. */
export const transact = async <Name extends string>(store: Store, steps: readonly Step<Name>[]): Promise<Transaction<Name>> => {
  try {
    const write = new TransactWriteItemsCommand({ TransactItems: steps.map((step) => step.write) })
    await naming('transaction', () => store.client.send(write))
    return { done: true }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return afterRefusal(store, steps, error)
  }
}

const afterRefusal = async <Name extends string>(
  store: Store,
  steps: readonly Step<Name>[],
  error: TransactionCanceledException,
): Promise<Transaction<Name>> => {
  const failed = refusals(steps, error.CancellationReasons ?? [])
  if (failed.length === 0) throw nameOf(error)
  const inTheWay = failed.filter(({ step }) => step.ifAbsent !== true)
  if (inTheWay.length > 0) return { done: false, refused: new Map(inTheWay.map(({ step, found }) => [step.name, found])) }
  const there = new Set(failed.map(({ step }) => step))
  return transact(
    store,
    steps.filter((step) => !there.has(step)),
  )
}

const refusals = <Name extends string>(steps: readonly Step<Name>[], reasons: readonly CancellationReason[]) =>
  steps.flatMap((step, index) => {
    const reason = reasons[index]
    return reason?.Code === 'ConditionalCheckFailed' ? [{ step, found: reason.Item }] : []
  })

/** A cancelled transaction in which no condition failed. */
export const nameOf = (error: TransactionCanceledException): Error => {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
  if (codes.includes('TransactionConflict')) return transient('Conflict', 'transaction: another one holds an item', error)
  return codes.some((code) => throttled.has(code)) ? transient('Transient', 'transaction: throttled', error) : error
}
