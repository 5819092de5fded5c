import type * as z from 'zod'
import type { outputSchema } from '../functions/redrive-queue/step.ts'

export type Answer = z.output<typeof outputSchema>
type Listed = Extract<Answer, { outcome: 'listed' }>['queues'][number]

const rowOf = ({ queue, count, oldestSince = '', redrive, holds }: Listed): string =>
  [queue.padEnd(26), String(count).padStart(5), oldestSince.padEnd(24), redrive.padEnd(12), holds].join('  ')

const head = ['queue'.padEnd(26), 'count', 'oldest since'.padEnd(24), 'redrive'.padEnd(12), 'holds'].join('  ')

/** What a redrive has found or done, in words. */
export const redriveText = (answer: Answer): string => {
  switch (answer.outcome) {
    case 'listed':
      return [head, ...answer.queues.map(rowOf)].join('\n')
    case 'evidence':
      return `${answer.queue}: ${answer.before}. Nothing is redriven here: they are evidence (docs/runbooks/${answer.queue}.md).`
    case 'wouldRedrive':
      return `${answer.queue}: ${answer.before} would be redriven. Nothing was done: repeat it with --go.`
    case 'redriven':
      return [
        `${answer.queue}: ${answer.before} before, ${answer.redriven} redriven, ${answer.failed.length} failed, ${answer.after} after.`,
        ...answer.failed.map(({ id, error }) => `  ${id}: ${error}`),
      ].join('\n')
  }
}
