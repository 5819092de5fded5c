import { createHash } from 'node:crypto'
import type {
  CancellationReason,
  TransactWriteItem,
  TransactWriteItemsCommandInput,
  TransactWriteItemsCommandOutput,
} from '@aws-sdk/client-dynamodb'
import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb'
import type { Units } from './capacity.ts'
import { consumedCapacity, writeUnits } from './capacity.ts'
import type { Database } from './database.ts'
import { lockText } from './database.ts'
import { fault, invalid, ValidationException } from './errors.ts'
import { copy, sizeOf } from './values.ts'
import type { Verdict, Write, WriteKind } from './write.ts'
import { judge, prepareWrite } from './write.ts'

export const MAX_ACTIONS = 100
const MAX_BYTES = 4 * 1024 * 1024
const TOKEN_LIFE_MS = 10 * 60 * 1000
const KINDS: readonly WriteKind[] = ['Put', 'Update', 'Delete', 'ConditionCheck']

type Output = Omit<TransactWriteItemsCommandOutput, '$metadata'>
interface Token {
  /** Of the request that it came with first; only a repeat needs it. */
  readonly digest: () => string
  readonly sinceMs: number
  done: boolean
}

export interface TransactOptions {
  /** How long a transaction of so many actions holds its items; meanwhile others get a conflict. 0 by default. */
  readonly transactionMs: (actions: number) => number
}

export function transactWriter(database: Database, options: TransactOptions) {
  const tokens = new Map<string, Token>()

  const run = async (writes: readonly Write[], request: TransactWriteItemsCommandInput): Promise<Output> => {
    const release = lock(database, writes)
    try {
      const ms = options.transactionMs(writes.length)
      if (ms > 0) await database.clock.sleep(ms)
      return apply(database, writes, request)
    } finally {
      release()
    }
  }
  return async (request: TransactWriteItemsCommandInput, wire: { readonly body?: unknown } = {}): Promise<Output> => {
    const writes = prepareAll(database, request)
    const name = request.ClientRequestToken ?? tokenOnWire(wire.body)
    if (name === undefined) return run(writes, request)
    const known = tokens.get(name)
    if (known !== undefined && database.clock.nowMs() - known.sinceMs < TOKEN_LIFE_MS) {
      if (known.digest() !== digestOf(request))
        throw fault(
          IdempotentParameterMismatchException,
          'The request uses the same client token as a previous, but non-identical request.',
        )
      if (!known.done) throw fault(TransactionInProgressException, 'The transaction with the given request token is already in progress.')
      return {}
    }
    const token: Token = { digest: () => digestOf(request), sinceMs: database.clock.nowMs(), done: false }
    tokens.set(name, token)
    try {
      const output = await run(writes, request)
      token.done = true
      return output
    } catch (error) {
      // Only a transaction that was applied is remembered; a cancelled one may be tried again.
      tokens.delete(name)
      throw error
    }
  }
}

/** The SDK makes up a token while serialising when the caller gives none; its retries then share it. */
function tokenOnWire(body: unknown): string | undefined {
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return undefined
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  // Inside an item's text the quotes would be escaped, and an attribute of this name would have an object for its value.
  return /"ClientRequestToken":"([^"]+)"/.exec(text)?.[1]
}

const digestOf = (request: TransactWriteItemsCommandInput) =>
  createHash('sha256')
    .update(
      JSON.stringify(request.TransactItems, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : sortedKeys(value),
      ),
    )
    .digest('hex')
const sortedKeys = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

function prepareAll(database: Database, request: TransactWriteItemsCommandInput): Write[] {
  const actions = request.TransactItems ?? []
  if (actions.length === 0 || actions.length > MAX_ACTIONS) {
    refuseLength(actions)
  }
  const writes = actions.map((action) => prepareOne(database, action))
  if (new Set(writes.map((write) => lockText(write.table, write.key))).size < writes.length) {
    invalid('Transaction request cannot include multiple operations on one item')
  }
  return writes
}

/** The refusal repeats the list as the service would print it; its exact print is nothing to rely on. */
export function refuseLength(actions: readonly object[]): never {
  const bound = actions.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${MAX_ACTIONS}`
  const told = actions.map((action) => Object.keys(action).join()).join(', ')
  return invalid(
    `1 validation error detected: Value '[${told}]' at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
  )
}

function prepareOne(database: Database, action: TransactWriteItem): Write {
  const present = KINDS.filter((kind) => action[kind] !== undefined)
  const [kind] = present
  if (kind === undefined || present.length > 1) {
    return invalid('TransactItems can only contain one of Check, Put, Update or Delete')
  }
  return prepareWrite(database, kind, action[kind]!)
}

function lock(database: Database, writes: readonly Write[]): () => void {
  const texts = writes.map((write) => lockText(write.table, write.key))
  const reasons = texts.map((text): CancellationReason =>
    database.locks.has(text) ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  )
  refuse(reasons)
  for (const text of texts) database.locks.add(text)
  return () => {
    for (const text of texts) database.locks.delete(text)
  }
}

/** Cancels the transaction unless no action has a reason to. */
export function refuse(reasons: CancellationReason[]): void {
  if (reasons.every(({ Code }) => Code === 'None')) return
  const codes = reasons.map(({ Code }) => Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  throw Object.assign(fault(TransactionCanceledException, message), { CancellationReasons: reasons })
}

type Judged = Verdict | { readonly kind: 'invalid'; readonly message: string }

function judged(write: Write): Judged {
  try {
    return judge(write)
  } catch (error) {
    if (error instanceof ValidationException) return { kind: 'invalid', message: error.message }
    throw error
  }
}

function reasonOf(write: Write, verdict: Judged): CancellationReason {
  if (verdict.kind === 'go') return { Code: 'None' }
  if (verdict.kind === 'invalid') return { Code: 'ValidationError', Message: verdict.message }
  const shown = write.showOldOnFailure && verdict.before !== undefined ? { Item: copy(verdict.before) } : {}
  return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...shown }
}

function apply(database: Database, writes: readonly Write[], request: TransactWriteItemsCommandInput): Output {
  const verdicts = writes.map(judged)
  const units = writes.map((write, index) => {
    const verdict = verdicts[index]!
    const images = verdict.kind === 'go' ? verdict : verdict.kind === 'refused' ? { before: verdict.before } : {}
    return database.spend(writeUnits(write.table.definition, images, 2))
  })
  refuse(writes.map((write, index) => reasonOf(write, verdicts[index]!)))
  const bytes = verdicts.reduce(
    (sum, verdict) => sum + (verdict.kind === 'go' && verdict.after !== undefined ? sizeOf(verdict.after) : 0),
    0,
  )
  if (bytes > MAX_BYTES) invalid('Collection size is too large: the aggregate size of the items in the transaction cannot exceed 4 MB')
  writes.forEach((write, index) => {
    const verdict = verdicts[index]!
    if (verdict.kind === 'go' && write.kind !== 'ConditionCheck') database.write(write.table, verdict.before, verdict.after)
  })
  return capacityOf(units, request.ReturnConsumedCapacity)
}

export const capacityOf = (units: readonly Units[], detail: TransactWriteItemsCommandInput['ReturnConsumedCapacity']) => {
  const all = consumedCapacity(units, detail, true)
  return all === undefined ? {} : { ConsumedCapacity: all }
}
