/** The dashboard as it lies on CloudWatch's grid, from the tables that it is made of; what was measured is not in it. */
import { columns, headline, type Place, placedGraphs } from '../../infra/dashboard-layout.ts'
import { allFigures, type Figure, type Graph } from '../../infra/figures.ts'
import { alarmsOf, isOfOneFunction, sourceOf } from './told-figures.ts'

/** Pixels of a column and of a row of the grid. */
const column = 72
const row = 64
const gap = 6
const padding = 16
const titleHeight = 46

const style = `
  text { font: 13px system-ui, 'Segoe UI', sans-serif; fill: #1f2937 }
  .page { fill: #f3f4f6 } .widget { fill: #ffffff; stroke: #d5d9e0 } .rule { stroke: #e5e7eb }
  .headline { font-size: 21px; font-weight: 600 } .title { font-size: 15px; font-weight: 600 }
  .from { font-size: 10.5px; fill: #6b7280 } .alarm { font-size: 12px; font-weight: 600; fill: #b42318; text-anchor: end } .note { fill: #6b7280; text-anchor: end }
`

/** As CloudWatch colours the lines of a graph, in order. */
const colours = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f', '#bcbd22', '#17becf']

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
type Spot = { readonly x: number; readonly y: number }
const textAt = (kind: string, { x, y }: Spot, says: string): string =>
  says === '' ? '' : `<text class="${kind}" x="${x}" y="${Math.round(y)}">${escaped(says)}</text>`

const usualMinutes = 5
const note = `a point is ${usualMinutes} minutes; in red: where an alarm rings`

type Line = { readonly says: string; readonly from: string; readonly alarm: string }

const countedAs = ({ metric, statistic, minutes }: Figure): string =>
  `${metric} · ${statistic}${minutes === usualMinutes ? '' : ` of ${minutes} min`}`

const lineOf = (figure: Figure): Line => ({
  says: figure.says,
  from: `${sourceOf(figure.from)} · ${countedAs(figure)}`,
  alarm: alarmsOf(figure)
    .map(({ reaches, below }) => `${below === true ? '<' : '≥'} ${reaches}`)
    .join(', '),
})

const figuresOf = (title: Graph): readonly Figure[] => allFigures.filter(({ graph }) => graph === title)

const boxOf = ({ x, y, width, height }: Place) => ({
  left: x * column + gap,
  top: y * row + gap,
  width: width * column - gap,
  height: height * row - gap,
})

const frame = (place: Place): string => {
  const { left, top, width, height } = boxOf(place)
  return `<rect class="widget" x="${left}" y="${top}" width="${width}" height="${height}" rx="6"/>`
}

const rowHeights = { least: 27, most: 52 }

const drawLines = (figures: readonly Figure[], place: Place): string[] => {
  const { left, top, width, height } = boxOf(place)
  const each = Math.min(rowHeights.most, Math.max(rowHeights.least, (height - titleHeight - padding / 2) / figures.length))
  return figures.map(lineOf).flatMap(({ says, from, alarm }, at) => {
    const [x, y] = [left + padding, top + titleHeight + at * each]
    const colour = `<rect x="${x}" y="${Math.round(y + 2)}" width="4" height="22" fill="${colours[at % colours.length]}"/>`
    const texts = [textAt('says', { x: x + 12, y: y + 12 }, says), textAt('from', { x: x + 12, y: y + 25 }, from)]
    return [colour, ...texts, textAt('alarm', { x: left + width - padding, y: y + 18 }, alarm)]
  })
}

const names = { perColumn: 15, height: 18 }

/** The functions have a line each, alike but for the name. */
const drawFunctions = (figures: readonly Figure[], place: Place): string[] => {
  const { left, top, width } = boxOf(place)
  const [x, y] = [left + padding, top + titleHeight + 12]
  const columnWidth = (width - 2 * padding) / Math.ceil(figures.length / names.perColumn)
  const said = figures.map(({ from }, at) => {
    const spot = {
      x: Math.round(x + Math.floor(at / names.perColumn) * columnWidth),
      y: y + 20 + (at % names.perColumn) * names.height,
    }
    const colour = `<rect x="${spot.x}" y="${spot.y - 10}" width="4" height="12" fill="${colours[at % colours.length]}"/>`
    return [colour, textAt('from', { ...spot, x: spot.x + 10 }, 'lambda' in from ? from.lambda : '')].join('\n')
  })
  const [first] = figures
  if (first === undefined) return []
  const { alarm } = lineOf(first)
  return [textAt('says', { x, y: y - 2 }, `each: ${countedAs(first)}`), textAt('alarm', { x: left + width - padding, y }, alarm), ...said]
}

const drawGraph = (title: Graph, place: Place): string => {
  const { left, top, width } = boxOf(place)
  const figures = figuresOf(title)
  const rule = `<path class="rule" d="M${left},${top + titleHeight - 12} H${left + width}"/>`
  const drawn = figures.every(isOfOneFunction) ? drawFunctions(figures, place) : drawLines(figures, place)
  return [frame(place), textAt('title', { x: left + padding, y: top + 23 }, title), rule, ...drawn].filter((part) => part !== '').join('\n')
}

/** The picture as SVG; the same tables give the same text. */
export const drawDashboardPicture = (): string => {
  const bottom = Math.max(...placedGraphs.map(({ place }) => place.y + place.height)) * row + gap
  const right = columns * column + gap
  const { left, top, width } = boxOf(headline.place)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" width="${right}" height="${bottom}">
<style>${style}</style>
<rect class="page" width="${right}" height="${bottom}"/>
${frame(headline.place)}
${textAt('headline', { x: left + padding, y: top + 34 }, headline.says)}
${textAt('note', { x: left + width - padding, y: top + 33 }, note)}
${placedGraphs.map(({ graph, place }) => drawGraph(graph, place)).join('\n')}
</svg>
`
}
