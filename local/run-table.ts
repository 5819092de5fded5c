/** How a month-end run is shown: one line while it goes on, and at its end what is not finished. */
import { table } from './desk-table.ts'

export interface Shown {
  run: { runId: string; state: string; attempt: number; lists: number; orders: number }
  listsReported: number
  outcomes: Record<string, number>
  unfinished: { sellerId: string; orderId: string; factId: string; outcome: string; error?: string; cause?: string }[]
  more: number
  mailsWaiting: number
  mailsEndAt: string
}

const counted = (outcomes: Record<string, number>): string =>
  Object.entries(outcomes)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ')

const mailsText = ({ mailsWaiting, mailsEndAt }: Shown): string =>
  mailsWaiting === 0
    ? 'no mail waits'
    : `about ${mailsWaiting} mails wait, the last leaves at about ${mailsEndAt.slice(0, 16).replace('T', ' ')} UTC`

export const progressText = (shown: Shown): string => {
  const { run, listsReported, outcomes } = shown
  const orders = counted(outcomes)
  return `${run.state} · ${listsReported} of ${run.lists} lists${orders === '' ? '' : ` · ${orders}`} · ${mailsText(shown)}`
}

export const unfinishedText = ({ unfinished, more }: Shown): string => {
  const rows = unfinished.map(({ sellerId, orderId, factId, outcome, error = '', cause = '' }) => [
    sellerId,
    orderId,
    factId,
    outcome,
    error,
    cause,
  ])
  return `${table(['seller', 'order', 'fact', 'outcome', 'error', 'cause'], rows)}${more > 0 ? `\n... and ${more} more` : ''}`
}
