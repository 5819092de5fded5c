/**
 * `npm run desk`: what waits for a person, and what is to be done with it. It calls the deployed functions, those of the running
 * `npm start`, or with --outputs those of a deployment to AWS, by the caller's own credentials.
 */
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { creditAsked } from './credit-request.ts'
import { deployed, outputOf } from './deployed.ts'
import { type Answer, show, tell, tellCredit } from './desk-answers.ts'
import { listText, type Summary } from './desk-table.ts'
import { invoker } from './invoke.ts'
import { rebateAsked } from './rebate-request.ts'

const usage = `npm run desk -- list SELLER                 what waits for a person; SELLER "unknown" for events of no known seller
npm run desk -- show SELLER ID              one item, with the event that it holds
npm run desk -- repair SELLER ID FILE       puts a corrected event (or its detail) beside a held event
npm run desk -- release SELLER ID           goes on: validate again, receive the event again, run the workflow again
npm run desk -- refuse SELLER ID REASON     ends it, and tells the publisher why
npm run desk -- credit SELLER INVOICE PART...
                                            credits an invoice (its number or id); PART is "all", or LINE=QUANTITY for
                                            units of a line, LINE=AMOUNT:NET for an amount before VAT; needs --reason return,
                                            cancellation, priceError, rebate or rejected, and --request ID: what is asked
                                            for twice under one ID is one credit note; --note is printed on it
npm run desk -- rebate SELLER CUSTOMER --period FROM..UNTIL --contract REFERENCE INVOICE...
                                            grants a rebate on the customer's invoices of a period (their numbers, at most
                                            40): --percent P, or --amount NET before VAT; needs --request ID, as above
npm run desk -- admit SUBJECT SELLER ROLE   gives a user or machine client (the sub of its token) a role at a seller: viewer,
                                            accountant, admin; "dismiss SUBJECT SELLER" takes it away; "appoint SUBJECT"
                                            makes an operator, who may redrive and replay
npm run desk -- put KIND FILE               seller, customer, article, price or rate; FILE holds one record or a list

ID may be shortened to its first characters, as long as one open item begins with them.
Options: --by NAME who decides (default: you), --note TEXT, --outputs FILE (as "cdk deploy --all
--outputs-file FILE" wrote it) to work in AWS in place of the local cloud`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string' },
    note: { type: 'string' },
    reason: { type: 'string' },
    request: { type: 'string' },
    period: { type: 'string' },
    contract: { type: 'string' },
    percent: { type: 'string' },
    amount: { type: 'string' },
    outputs: { type: 'string' },
  },
})

const call = async (outputName: string, payload: object): Promise<Answer> => {
  const place = deployed(options.outputs)
  return (await invoker(place.settings)(outputOf(place, outputName), payload)) as Answer
}

const decided = () => ({ by: options.by ?? userInfo().username, ...(options.note !== undefined && { note: options.note }) })

const needed = (value: string | undefined, what: string): string => {
  if (value === undefined || value === '') throw new Error(`${what} is missing.\n\n${usage}`)
  return value
}

/** All that is open, page by page. */
const openItems = async (sellerId: string): Promise<Summary[]> => {
  const found: Summary[] = []
  let cursor: string | undefined
  do {
    const { items = [], next } = await call('ListWorkItemsFunction', { sellerId, ...(cursor !== undefined && { cursor }) })
    found.push(...items)
    cursor = next
  } while (cursor !== undefined)
  return found
}

/** The whole id of an item that is named by its beginning. */
const wholeId = async (sellerId: string, id: string): Promise<string> => {
  const matching = (await openItems(sellerId)).map(({ workItemId }) => workItemId).filter((whole) => whole.startsWith(id))
  if (matching.includes(id)) return id
  if (matching.length > 1) throw new Error(`${id} begins ${matching.length} items; give more of it:\n${matching.join('\n')}`)
  return matching[0] ?? id
}

/** An event file as it is published, or the detail alone. */
const readDetail = (file: string): { detail: unknown; detailType?: string } => {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { DetailType?: string; Detail?: unknown }
  return content.Detail === undefined ? { detail: content } : { detail: content.Detail, detailType: content.DetailType! }
}

const putAll = async (kind: string, file: string): Promise<boolean> => {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  let all = true
  for (const record of Array.isArray(content) ? content : [content])
    all = tell(await call('RegisterMasterDataFunction', { kind, record, by: decided().by })) && all
  return all
}

const credit = async (sellerId: string, invoice: string, parts: readonly string[]): Promise<boolean> => {
  const answer = await call('CreditInvoiceFunction', { sellerId, invoice, ...creditAsked(options, parts), ...decided() })
  return tellCredit(answer, 'noSuchInvoice')
}

const admit = async (member: { subject: string | undefined } & Record<string, unknown>): Promise<boolean> => {
  needed(member.subject, 'SUBJECT')
  return tell(await call('AdmitMemberFunction', member))
}

const rebate = async (sellerId: string, customerId: string, invoices: readonly string[]): Promise<boolean> => {
  const asked = { sellerId, customerId, ...rebateAsked(options, invoices), ...decided() }
  return tellCredit(await call('GrantRebateFunction', asked), 'noSuchSeller')
}

/** Each command gives whether it was done. */
const run = async ([command, first, second, third]: readonly string[]): Promise<boolean> => {
  if (command === 'credit') return credit(needed(first, 'SELLER'), needed(second, 'INVOICE'), positionals.slice(3))
  if (command === 'rebate') return rebate(needed(first, 'SELLER'), needed(second, 'CUSTOMER'), positionals.slice(3))
  if (command === 'admit') return admit({ subject: first, sellerId: needed(second, 'SELLER'), role: needed(third, 'ROLE') })
  if (command === 'dismiss') return admit({ subject: first, sellerId: needed(second, 'SELLER') })
  if (command === 'appoint') return admit({ subject: first, operator: true })
  if (command === 'put') return putAll(needed(first, 'KIND'), needed(second, 'FILE'))
  if (command === 'list') {
    console.log(listText(await openItems(needed(first, 'SELLER'))))
    return true
  }
  if (command === undefined || !['show', 'repair', 'release', 'refuse'].includes(command)) throw new Error(usage)
  const sellerId = needed(first, 'SELLER')
  const named = { sellerId, workItemId: await wholeId(sellerId, needed(second, 'ID')) }
  switch (command) {
    case 'show':
      return show(await call('ListWorkItemsFunction', named))
    case 'repair':
      return tell(await call('RepairWorkItemFunction', { ...named, ...decided(), ...readDetail(needed(third, 'FILE')) }))
    case 'release':
      return tell(await call('ReleaseOrderFunction', { ...named, ...decided() }))
    default:
      return tell(await call('RefuseOrderFunction', { ...named, by: decided().by, reason: needed(third, 'REASON') }))
  }
}

try {
  process.exitCode = (await run(positionals)) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
