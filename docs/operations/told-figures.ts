/** Figures in the words of the page and of the picture of the dashboard. */
import { alarms, type AlarmEntry } from '../../infra/alarms.ts'
import type { Figure, Source } from '../../infra/figures.ts'

export const sourceOf = (from: Source): string => {
  if ('told' in from) return `${from.told} tells`
  if ('lambda' in from) return `Lambda ${from.lambda}`
  if ('queue' in from) return `queue ${from.queue}`
  if ('machine' in from) return `machine ${from.machine}`
  if ('table' in from) return `table ${from.table}`
  return 'api' in from ? 'API of the pages' : 'SES'
}

/** The alarms of the functions are alike but for the name, and so are their lines in the graph. */
export const isOfOneFunction = ({ from, metric }: Figure): boolean => 'lambda' in from && metric === 'Errors'

export const alarmsOf = (figure: Figure): readonly AlarmEntry[] => alarms.filter((entry) => entry.figure === figure)
