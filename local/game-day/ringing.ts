import type { AlarmEntry } from '../../infra/alarms.ts'

/** An alarm's condition as it was found: the value of its figure in one period, undefined when nothing was measured. */
export interface Condition {
  readonly value: number | undefined
  readonly rings: boolean
  /** E.g. "Sum 12 >= 10". */
  readonly says: string
}

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
}

/**
 * Whether the values of one period make an alarm ring, by its own definition: statistic, threshold and comparison of infra/alarms.ts, as
 * infra/watch-stack.ts gives them to CloudWatch. A game day has one period, so alarms that want several on end cannot be looked at.
 */
export const conditionOf = ({ name, figure, reaches, below, missing, periods = 1 }: AlarmEntry, values: readonly number[]): Condition => {
  const statistic = statistics[figure.statistic]
  if (statistic === undefined || periods > 1) throw new Error(`The condition of ${name} cannot be looked at within one period`)
  const compared = `${below === true ? '<' : '>='} ${reaches}`
  if (values.length === 0) return { value: undefined, rings: missing === 'rings', says: `nothing measured, ${compared}` }
  const value = statistic(values)
  return { value, rings: below === true ? value < reaches : value >= reaches, says: `${figure.statistic} ${value} ${compared}` }
}
