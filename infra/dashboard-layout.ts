import { graphs, type Graph } from './figures.ts'

/** CloudWatch's grid is 24 columns wide; its row has no fixed height in pixels. */
export const columns = 24
const perRow = 3
const graphHeight = 6

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const headline = {
  says: 'Quittance: from order to invoice (docs/operations.md)',
  place: { x: 0, y: 0, width: columns, height: 1 },
} as const

/** From the order to the mail, then what is late, then all that must stay at zero. */
export const placedGraphs: readonly { readonly graph: Graph; readonly place: Place }[] = graphs.map((graph, at) => {
  const width = columns / perRow
  const y = headline.place.height + Math.floor(at / perRow) * graphHeight
  return { graph, place: { x: (at % perRow) * width, y, width, height: graphHeight } }
})
