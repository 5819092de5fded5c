/** The values below and above which a half lies; of an even number of values the upper one of the middle. */
export const median = (values: readonly number[]): number => percentile(values, 50)

/** The smallest value that at least this share of all values does not exceed (nearest rank): a value that really occurred. */
export const percentile = (values: readonly number[], percent: number): number => {
  if (values.length === 0) throw new Error('There is no percentile of nothing')
  const ordered = values.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((percent / 100) * ordered.length))
  return ordered[rank - 1]!
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
