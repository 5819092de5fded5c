/** Markdown, the way every bench prints it: a table, and under it each goal with its figure. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const isFigure = (column: number) => rows.every((row) => /^$|^[-~]?\$?[\d.,]+( |$|x|%)/.test(row[column] ?? ''))
  const rule = head.map((_, column) => (column > 0 && isFigure(column) ? '---:' : '---'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export type Goal = {
  readonly what: string
  readonly figure: number
  readonly goal: { readonly atMost: number } | { readonly atLeast: number }
  /** Written behind the figure and the goal: "s", "x" ... */
  readonly unit: string
  /** Why it is missed, if it is: what the figure is made of. */
  readonly because: string
}

const shown = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2))

export const isMet = ({ figure, goal }: Goal): boolean => ('atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast)

const rowOf = (one: Goal): string[] => {
  const bound = 'atMost' in one.goal ? `at most ${shown(one.goal.atMost)}` : `at least ${shown(one.goal.atLeast)}`
  return [one.what, `${shown(one.figure)} ${one.unit}`, `${bound} ${one.unit}`, isMet(one) ? 'met' : `missed because ${one.because}`]
}

export const goalsTable = (goals: readonly Goal[]): string => table(['goal', 'figure', 'wanted', ''], goals.map(rowOf))
