import type { Content, CustomTableLayout, TableCell } from 'pdfmake'
import type { Ink } from './ink.ts'
import { printable } from './printable.ts'

export const pageWidth = 595.28
export const sideMargin = 48
export const contentWidth = pageWidth - 2 * sideMargin

type Look = {
  readonly bold?: boolean
  readonly fontSize?: number
  readonly color?: string
  readonly alignment?: 'left' | 'right' | 'center'
  readonly margin?: [number, number, number, number]
  readonly noWrap?: boolean
  readonly lineHeight?: number
  readonly characterSpacing?: number
  readonly link?: string
}

/** The only way by which text gets on the page: always as a text, never as a structure that pdfmake would interpret. */
export const words = (text: string, look: Look = {}): Content & TableCell => ({ ...look, text: printable(text) })

export const label = (text: string, ink: Ink): Content => words(text, { fontSize: 7, color: ink.quiet, margin: [0, 0, 0, 2] })

export const sectionTitle = (text: string, ink: Ink): Content =>
  words(text, { bold: true, fontSize: 9.5, color: ink.heading, margin: [0, 0, 0, 5] })

export const gap = (height: number): Content => ({ text: '', fontSize: 1, lineHeight: 0, margin: [0, 0, 0, height] })

/** A table with hairlines between rows and no vertical lines; its text begins and ends flush with the margins. */
export const openTable = (ink: Ink, rules: { head: boolean; padding: number }): CustomTableLayout => ({
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : rules.head && row === 1 ? 1 : 0.5),
  hLineColor: (row) => (rules.head && row === 1 ? ink.brand : ink.rule),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => rules.padding,
  paddingBottom: () => rules.padding,
})

/** A light box around one cell. */
export const box = (content: Content, ink: Ink): Content => ({
  table: { widths: ['*'], body: [[content]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    fillColor: () => ink.band,
    paddingLeft: () => 14,
    paddingRight: () => 14,
    paddingTop: () => 9,
    paddingBottom: () => 9,
  },
})
