import type { Node } from 'constructs'
import { join } from 'node:path'

/** What an installation may choose, by `--context name=value` or in cdk.json; each has a default that works. */
export type Settings = {
  /** Domains or addresses that SES shall verify and sellers send from, comma-separated; none: any identity of the account. */
  readonly senders: readonly string[]
  /** Mails sent at once: the rate that SES grants times the 0.2 s that a mail takes; SES's sandbox (1 a second) needs the least, 2. */
  readonly mailConcurrency: number
  /** Lists of 40 orders that a month-end run bills at the same time; docs/scale.md says what quotas that needs. */
  readonly listsAtOnce: number
  /** Where the pages are, when a custom domain or a proxy stands before the API; {apiId} is replaced. */
  readonly pagesUrl: string | undefined
  /** Who gets the alarms by mail; more subscribers are added to the topic by hand. */
  readonly alarmEmail: string | undefined
  /** Other accounts that may put events on the bus "orders", comma-separated. */
  readonly publisherAccounts: readonly string[]
  /** Names of machines that call the finance API by themselves, comma-separated: a client of the user pool for each. */
  readonly machineClients: readonly string[]
  /** `compliance` for real: nobody can end the lock of an archived document before its eleven years. `test`: a day, and an administrator can. */
  readonly archiveLock: 'compliance' | 'test'
  /** The folder of the bundles, one for each function; template tests bring empty ones. */
  readonly bundles: string
}

const textOf = (node: Node, name: string): string | undefined => {
  const value: unknown = node.tryGetContext(name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const listOf = (node: Node, name: string): string[] => (textOf(node, name) ?? '').split(',').flatMap((part) => part.trim() || [])

type Bounds = { readonly least: number; readonly usual?: number }
const wholeNumberOf = (node: Node, name: string, { least, usual = least }: Bounds): number => {
  const value = Number(textOf(node, name) ?? usual)
  if (!Number.isInteger(value) || value < least) throw new Error(`Context ${name} must be a whole number of at least ${least}`)
  return value
}

const lockOf = (node: Node): Settings['archiveLock'] => {
  const value = textOf(node, 'archiveLock') ?? 'compliance'
  if (value !== 'compliance' && value !== 'test') throw new Error('Context archiveLock must be compliance or test')
  return value
}

export const settingsOf = (node: Node): Settings => ({
  senders: listOf(node, 'senders'),
  mailConcurrency: wholeNumberOf(node, 'mailConcurrency', { least: 2 }),
  listsAtOnce: wholeNumberOf(node, 'listsAtOnce', { least: 1, usual: 10 }),
  pagesUrl: textOf(node, 'pagesUrl'),
  alarmEmail: textOf(node, 'alarmEmail'),
  publisherAccounts: listOf(node, 'publisherAccounts'),
  machineClients: listOf(node, 'machineClients'),
  archiveLock: lockOf(node),
  bundles: textOf(node, 'bundles') ?? join(import.meta.dirname, '../dist'),
})
