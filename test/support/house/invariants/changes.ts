// P9: histories of items only go forward: states, revisions, deliveries, decisions of persons, settled mails.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { StoredItem } from '../../../../shared/adapters/dynamo/item.ts'
import { isFeeFactId } from '../../../../shared/domain/fee-statement/fee-request.ts'
import { isCreditFactId } from '../../../../shared/domain/crediting/credit-request.ts'
import type { Records } from '../records.ts'

const headerStates = ['FROZEN', 'STORED', 'SENT']

type Image = Record<string, unknown>

/** What must not be true of two images of one item that follow each other. */
const setBack: Readonly<Record<string, (before: Image, after: Image) => string | undefined>> = {
  invoice: (before, after) => {
    const [from, to] = [headerStates.indexOf(String(before['state'])), headerStates.indexOf(String(after['state']))]
    if (from > 0 && to < from) return `stepped back from ${String(before['state'])} to ${String(after['state'])}`
    if (Number(after['deliveryRank']) < Number(before['deliveryRank']))
      return `is ${String(after['delivery'])} after it was ${String(before['delivery'])}`
    if (isChased(after) && stepOf(after) < stepOf(before))
      return `is reminded again of ${String(after['nextReminder'])} after ${String(before['nextReminder'])}`
    return toldOverdueWrongly(before, after)
  },
  period: (before, after) =>
    String(after['closedThrough']) < String(before['closedThrough']) ? `opened ${String(before['closedThrough'])} again` : undefined,
  workItem: (before, after) => {
    if (before['state'] !== 'OPEN') return `was ${String(before['state'])}, and is ${String(after['state'])} now`
    const lost = after['state'] === 'OPEN' && Number(after['changes']) !== Number(before['changes'] ?? 0) + 1
    return lost ? 'was changed on what it was no longer: what another person put down is lost' : undefined
  },
  mail: (before, after) => (before['state'] === 'SENT' ? `was sent, and is ${String(after['state'])} now` : undefined),
  customer: (before, after) => {
    const [from, to] = [Number(before['version'] ?? 0), Number(after['version'])]
    if (Number(after['revision']) < Number(before['revision'])) return `went back to revision ${String(after['revision'])}`
    return to === from + 1 ? undefined : `went from version ${from} to ${to}: a change was made on what was not in force`
  },
  seller: (before, after) =>
    Number(after['revision']) < Number(before['revision']) ? `went back to revision ${String(after['revision'])}` : undefined,
  timeline: (before, after) =>
    before['publishedAt'] !== undefined && after['publishedAt'] === undefined ? 'lost its publish mark' : undefined,
  run: (before, after) => {
    const [from, to] = [String(before['state']), String(after['state'])]
    if (Number(after['attempt']) < Number(before['attempt'])) return `went back to attempt ${String(after['attempt'])}`
    // Within one attempt only a run that goes on changes, and one that was paused may turn out to be done.
    const mayChange = after['attempt'] !== before['attempt'] || from === 'RUNNING' || from === to || (from === 'PAUSED' && to === 'DONE')
    return mayChange ? undefined : `was ${from} in attempt ${String(before['attempt'])}, and is ${to} now`
  },
  writeOff: (before, after) =>
    Number(after['version']) === Number(before['version']) + 1
      ? undefined
      : `went from version ${String(before['version'])} to ${String(after['version'])}`,
  dispute: (before, after) =>
    Number(after['version']) === Number(before['version']) + 1
      ? undefined
      : `went from version ${String(before['version'])} to ${String(after['version'])}`,
  order: (before, after) =>
    Number(after['version']) === Number(before['version']) + 1
      ? undefined
      : `went from version ${String(before['version'])} to ${String(after['version'])}`,
}

/** That it is overdue is told once, of what is owed. */
const toldOverdueWrongly = (before: Image, after: Image): string | undefined => {
  if (before['overdueToldAt'] === after['overdueToldAt']) return undefined
  if (before['overdueToldAt'] !== undefined) return 'is told to be overdue a second time'
  const isOwed = !/^\w+ 0(\.0+)?$/.test(String(after['open'])) && after['rejected'] === undefined
  return isOwed ? undefined : 'is told to be overdue, and nothing of it is owed'
}

/** What waits for nothing and for no step is not reminded, be it over or rejected. */
const isChased = ({ nextReminder, waitingFor }: Image): boolean => nextReminder !== undefined || waitingFor !== undefined

const steps = ['before-due', 'due', 'first', 'final']
/** Nothing chosen yet stands before all steps, nothing left to come (but that it is overdue) after them. A rejected invoice may be chased again, a credit note never is. */
const stepOf = ({ nextReminder, state, waitingFor, rejected, factId }: Image): number => {
  if (state !== 'SENT') return -1
  if (nextReminder === undefined && (rejected !== undefined || isCreditFactId(String(factId)) || isFeeFactId(String(factId)))) return -1
  if (nextReminder !== undefined) return steps.findIndex((step) => step === nextReminder)
  return waitingFor === undefined || waitingFor === 'reminder' ? steps.length : -1
}

/** The desk may put a revision again; a person of finance changes the one that it has read, so a revision has one such change. */
const changedTwice = ({ booksHistory }: Records): string[] => {
  const images = [...booksHistory.values()].flat().flatMap(({ newImage }) => (newImage === undefined ? [] : [plain(newImage)]))
  const made = images.filter(({ of, PK, by }) => of === 'version' && String(PK).startsWith('SELLER#') && by !== 'desk')
  return [...Map.groupBy(made, ({ PK, SK }) => `${String(PK)} ${String(SK).split('#')[1]}`)]
    .filter(([, versions]) => versions.length > 1)
    .map(([name]) => `P9: ${name} was made by two persons, and what the first said is lost`)
}

export const changeViolations = (records: Records): string[] => [...setBacks(records), ...changedTwice(records)]

const setBacks = ({ booksHistory }: Records): string[] =>
  [...booksHistory].flatMap(([name, changes]) =>
    changes.flatMap(({ oldImage, newImage }) => {
      if (oldImage === undefined) return []
      const of = (oldImage['of'] as { S?: string } | undefined)?.S ?? ''
      if (newImage === undefined) return mayGo(of, plain(oldImage)) ? [] : [`P9: ${name} was removed`]
      const said = setBack[of]?.(plain(oldImage), plain(newImage))
      return said === undefined ? [] : [`P9: ${name} ${said}`]
    }),
  )

/** Pointers come and go; a claim may be given back when surely nothing was sent. Nothing else is ever removed. */
const mayGo = (of: string, { state }: Image): boolean =>
  of === 'pointer' || of === 'waitingEntry' || (of === 'mail' && (state === 'CLAIMED' || state === 'REFUSED'))

const plain = (image: unknown): Image => unmarshall(image as StoredItem)
