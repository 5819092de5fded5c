import { type Money, toText } from '../money.ts'

/**
 * A cell of a table: a text of somebody's, which a spreadsheet must never take for a formula, or a figure of ours, which it shall take for a
 * number: digits with a point, a minus sign before a negative one.
 */
export type Cell = { readonly text: string } | { readonly figure: string }

export const textCell = (text: string | undefined): Cell => ({ text: text ?? '' })
/** An amount in major units; an empty cell where there is none. The currency stands in a column of its own. */
export const amountCell = (amount: Money | undefined): Cell => (amount === undefined ? { text: '' } : { figure: toText(amount) })

/** How spreadsheets begin a formula, and what some of them skip before one (OWASP, "CSV injection"). */
const formulaStart = /^[=+\-@\t\r\n]/

const figure = /^-?\d+(?:\.\d+)?$/

/** Excel reads a file as UTF-8 only with this mark before it; LibreOffice and Python (`utf-8-sig`) take it for what it is. */
export const byteOrderMark = '\uFEFF'

/**
 * Records by RFC 4180: commas between cells, CRLF behind each record, quotes around a cell with a comma, quote or line break, and quotes in it
 * doubled. A text that looks like the beginning of a formula gets an apostrophe before it, which quotes alone would not prevent.
 */
export const csvOf = (records: readonly (readonly Cell[])[]): string =>
  records.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')

const written = (cell: Cell): string => {
  if ('text' in cell) return quoted(formulaStart.test(cell.text) ? `'${cell.text}` : cell.text)
  if (!figure.test(cell.figure)) throw new RangeError(`${cell.figure} is no figure`)
  return cell.figure
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
