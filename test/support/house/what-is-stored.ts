/**
 * Everything that a house has stored of its orders, without what must differ between two ways to bill them: moments of work (and what is
 * made of them: a link's expiry), ids of attempts, versions of an order, whether it was left to a run, and how many invoices shared a commit
 * (register pages). What is left must be the same to the byte.
 */
import type { House } from '../house.ts'
import type { Records } from './records.ts'
import { simpleParser } from 'mailparser'

const moments = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z/g
const links = /key=[\w.~-]+/g

/** As text, since bigints and brands do not matter here. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part)).replaceAll(moments, 'a moment'),
  )

const byId = <T>(items: readonly T[], idOf: (item: T) => string): Record<string, unknown> =>
  Object.fromEntries(items.map((item) => [idOf(item), plain(item)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const headersOf = ({ headers }: Records) =>
  headers.map(({ wait: { waitingFor, dueAt }, archive, furtherFiles, ...header }) => ({
    ...header,
    document: archive?.sha256,
    archivedAs: archive?.key,
    beside: furtherFiles?.map(({ versionId: _version, ...file }) => file),
    // When the reminder is due is a fact of the invoice, not of the work.
    waits: `${waitingFor} ${dueAt?.slice(0, 10)}`,
  }))

const ordersOf = ({ orders }: Records) =>
  orders.map(({ version: _version, wait: _wait, facts, ...order }) => ({
    ...order,
    facts: facts.map(({ leftToRunUntil: _run, ...fact }) => fact),
  }))

const claimsOf = ({ claims }: Records) =>
  claims.map(({ attemptId: _attempt, taskToken: _token, messageId: _message, wait: _wait, ...claim }) => claim)

const occurrencesOf = ({ timeline }: Records) =>
  timeline.map(({ wait: _wait, occurrence, ...item }) => ({ ...item, occurrence: { ...occurrence, messageId: undefined } }))

const mailsOf = async ({ mails }: Records) =>
  Promise.all(
    mails.map(async ({ raw, tags: { claim: _claim, ...tags }, destinations }) => {
      const { subject, text, from, attachments } = await simpleParser(raw)
      const files = attachments.map(({ filename, content }) => ({ filename, bytes: content.toString('base64') }))
      return { tags, destinations, subject, from: from?.text, text: text?.replaceAll(links, 'a link'), files }
    }),
  )

export const whatIsStored = async (house: House) => {
  const records = house.records()
  const { entries, archived, snapshots, balances, heads, workItems } = records
  return {
    orders: byId(ordersOf(records), ({ orderId }) => orderId),
    headers: byId(headersOf(records), ({ invoiceId }) => invoiceId),
    entries: byId(entries, ({ number }) => number),
    // Whether a leader stayed is no fact of the series.
    heads: heads.map(({ ledAt: _hint, ...head }) => plain(head)),
    balances: plain(balances),
    snapshots: byId([...snapshots], ([digest]) => digest),
    documents: byId(
      archived.flatMap(({ key, versions }) => versions.map((version) => ({ key, bytes: 'bytes' in version ? version.sha256 : 'deleted' }))),
      ({ key }) => key,
    ),
    timeline: byId(occurrencesOf(records), ({ occurrenceId }) => occurrenceId),
    claims: byId(claimsOf(records), ({ claimKey }) => claimKey),
    mails: byId(await mailsOf(records), ({ tags }) => `${tags['invoice']} ${tags['kind']}`),
    workItems: byId(
      workItems.map(({ wait: _wait, ...item }) => item),
      ({ workItemId }) => workItemId,
    ),
  }
}
