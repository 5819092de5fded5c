import { createHash } from 'node:crypto'
import * as z from 'zod'
import { longestList, type RunId, runIdSchema, type RunList, type RunOrder, runOrderSchema } from './billing-run.ts'
import { base32 } from './ids.ts'

/** A manifest as the machine reads it: one list a line. */
export type Manifest = { readonly runId: RunId; readonly orders: number; readonly lists: number; readonly text: string }

/** Something in the handed-in file that is no order to bill; the message names its place in words. */
export class ManifestFault extends Error {
  override readonly name = 'ManifestFault'
}

const valuesOf = (text: string): { place: string; json: () => unknown }[] => {
  if (!text.trimStart().startsWith('['))
    return text
      .split('\n')
      .map((line, at) => ({ place: `line ${at + 1}`, line }))
      .filter(({ line }) => line.trim() !== '')
      .map(({ place, line }) => ({ place, json: () => JSON.parse(line) }))
  const all = z.array(z.unknown()).parse(parsed('the file', () => JSON.parse(text)))
  return all.map((value, at) => ({ place: `entry ${at + 1}`, json: () => value }))
}

const parsed = (place: string, json: () => unknown): unknown => {
  try {
    return json()
  } catch {
    throw new ManifestFault(`${place} is no JSON`)
  }
}

const orderAt = ({ place, json }: ReturnType<typeof valuesOf>[number]): RunOrder => {
  const read = runOrderSchema.safeParse(parsed(place, json))
  if (!read.success) throw new ManifestFault(`${place} names no order to bill:\n${z.prettifyError(read.error)}`)
  return read.data
}

/** Seller first, so that a list has one series as a rule and its drafts one commit. */
const keyOf = ({ sellerId, orderId, factId }: RunOrder): string => `${sellerId} ${orderId} ${factId}`

/** A file of orders, a JSON array or one JSON object a line (`{"sellerId", "orderId", "factId"}`), becomes the manifest of a run. */
export const manifestOf = (text: string): Manifest => {
  const named = valuesOf(text).map((value) => orderAt(value))
  if (named.length === 0) throw new ManifestFault('the file names no order')
  return manifestOfOrders(named)
}

/**
 * The manifest of a run of these orders, one at least: each order once, sorted, in lists of at most 40. The run's id is the hash of that,
 * so the same orders in any order are the same run.
 */
export const manifestOfOrders = (named: readonly RunOrder[]): Manifest => {
  const byKey = new Map(named.map((order) => [keyOf(order), order]))
  const orders = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, order]) => order)
  const lists = listsOf(orders)
  const lines = lists.map((list) => `${JSON.stringify(list)}\n`).join('')
  const digest = createHash('sha256').update(lines).digest()
  return { runId: runIdSchema.parse(`run-${base32(digest).slice(0, 24)}`), orders: orders.length, lists: lists.length, text: lines }
}

const listsOf = (orders: readonly RunOrder[]): RunList[] =>
  Array.from({ length: Math.ceil(orders.length / longestList) }, (_, list) => ({
    list,
    orders: orders.slice(list * longestList, (list + 1) * longestList),
  }))
