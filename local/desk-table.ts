/** How the desk shows things: tables that fit a terminal, findings with what was expected and what was there. */

export interface Finding {
  code: string
  field: string
  expected: string
  actual: string
  remedy: string
  /** Of an e-invoice format, by its publisher's id. */
  rule?: string
}

export interface Summary {
  workItemId: string
  kind: string
  openedAt: string
  about: Record<string, string>
  findings: Finding[]
}

const cell = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width))

/** Columns as wide as their longest cell, 60 characters at most; the last one keeps its length. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = heads.map((head, column) => Math.min(60, Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0))))
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => (column === row.length - 1 ? text : cell(text, widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

export const findingsText = (findings: readonly Finding[]): string =>
  findings
    .map(({ code, rule, field, expected, actual, remedy }) =>
      [
        `  ${rule ?? code}${field === '' ? '' : ` in ${field}`}`,
        `    expected  ${expected}`,
        `    actual    ${actual}`,
        `    remedy    ${remedy}`,
      ].join('\n'),
    )
    .join('\n')

const aboutText = (about: Record<string, string>): string => Object.values(about).join(' · ')

const firstOf = (findings: readonly Finding[]): string => {
  const [first, ...others] = findings
  if (first === undefined) return ''
  return `${first.code} ${first.field}${others.length > 0 ? ` (+${others.length})` : ''}`
}

export const listText = (items: readonly Summary[]): string => {
  if (items.length === 0) return 'Nothing waits for a person.'
  const rows = items.map(({ workItemId, kind, openedAt, about, findings }) => [
    openedAt.slice(0, 16).replace('T', ' '),
    kind,
    aboutText(about),
    firstOf(findings),
    workItemId,
  ])
  return table(['since', 'kind', 'about', 'why', 'id'], rows)
}
