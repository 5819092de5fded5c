import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { orderToInvoice } from '../../infra/workflow.ts'
import { arrange, type Arrow, type Box, type Picture } from './arrange.ts'

const width = 220
const height = 48
const margin = 30

const style = `
  text { font: 14px system-ui, 'Segoe UI', sans-serif; fill: #1f2937; text-anchor: middle; dominant-baseline: central }
  .says { font-size: 12px; fill: #4b5563; paint-order: stroke; stroke: #ffffff; stroke-width: 5px }
  .step { fill: #eef4ff; stroke: #3b6fd4 } .question { fill: #fff8e6; stroke: #c98a04 } .pause { fill: #f3f4f6; stroke: #6b7280 }
  .end { fill: #e9f8ef; stroke: #2f9e5b } .failed { fill: #fdeeee; stroke: #cf4444 }
  path { fill: none; stroke: #4b5563; stroke-width: 1.4; marker-end: url(#tip) } .failure { stroke: #cf4444; stroke-dasharray: 5 4 }
`

const centre = ({ x, y }: Box) => ({ x: x + margin, y: y + margin + height / 2 })

const shape = (box: Box): string => {
  const { x, y } = centre(box)
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2]
  const rounded = box.kind === 'end' || box.kind === 'failed' || box.kind === 'pause' ? height / 2 : 6
  if (box.kind === 'question')
    return `<polygon class="question" points="${left + 18},${top} ${right - 18},${top} ${right},${y} ${right - 18},${bottom} ${left + 18},${bottom} ${left},${y}"/>`
  return `<rect class="${box.kind}" x="${left}" y="${top}" width="${width}" height="${height}" rx="${rounded}"/>`
}

const label = (x: number, y: number, says: string): string => (says === '' ? '' : `<text class="says" x="${x}" y="${y}">${says}</text>`)

type Line = { readonly path: string; readonly text: string }

/** Down to the state below, sideways to one beside it, or back in a bow on the left. */
const line = ({ says, failure }: Arrow, from: Box, to: Box): Line => {
  const [a, b] = [centre(from), centre(to)]
  const path = (d: string) => `<path${failure ? ' class="failure"' : ''} d="${d}"/>`
  if (a.x === b.x && b.y > a.y)
    return { path: path(`M${a.x},${a.y + height / 2} V${b.y - height / 2 - 2}`), text: label(a.x, a.y + height / 2 + 14, says) }
  if (a.x === b.x) {
    const bow = a.x - width / 2 - 90
    const d = `M${a.x - width / 2},${a.y} C${bow},${a.y} ${bow},${b.y} ${b.x - width / 2 - 2},${b.y}`
    return { path: path(d), text: label(bow + 22, (a.y + b.y) / 2, says) }
  }
  if (b.x < a.x)
    return { path: path(`M${a.x},${a.y - height / 2} C${a.x},${b.y} ${a.x - 60},${b.y} ${b.x + width / 2 + 2},${b.y}`), text: '' }
  const across = a.y === b.y ? '' : `H${a.x + width / 2 + 14} V${b.y}`
  return { path: path(`M${a.x + width / 2},${a.y} ${across} H${b.x - width / 2 - 2}`), text: label((a.x + b.x) / 2 + 2, b.y - 10, says) }
}

/** The ways that every state shares; an arrow from each of them would hide the others. */
const sharedWays: Readonly<Record<string, string>> = {
  'Needs a person': 'any other failure that stays after its retries',
  'Nobody was told': 'a work item that could not be opened',
  'Unknown outcome': 'any other answer',
}

/** The picture of a workflow as SVG; the same workflow gives the same text. */
export const drawWorkflow = (workflow: Parameters<typeof arrange>[0]): string => {
  const picture: Picture = arrange(workflow)
  const byName = new Map(picture.boxes.map((box) => [box.name, box]))
  const drawn = picture.arrows.flatMap((arrow) => {
    const [from, to] = [byName.get(arrow.from), byName.get(arrow.to)]
    return from === undefined || to === undefined ? [] : [line(arrow, from, to)]
  })
  const right = Math.max(...picture.boxes.map(({ x }) => x)) + width / 2 + 2 * margin
  const bottom = Math.max(...picture.boxes.map(({ y }) => y)) + height + 2 * margin
  const shared = picture.boxes.map((box) => label(centre(box).x, centre(box).y - height / 2 - 12, sharedWays[box.name] ?? ''))
  const names = picture.boxes.map((box) => `<text x="${centre(box).x}" y="${centre(box).y}">${box.name}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" width="${right}" height="${bottom}">
<style>${style}</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z" style="fill:#4b5563;stroke:none;marker-end:none"/></marker></defs>
<rect width="${right}" height="${bottom}" fill="#ffffff"/>
${[...drawn.map(({ path }) => path), ...picture.boxes.map(shape), ...names, ...drawn.map(({ text }) => text), ...shared].filter((part) => part !== '').join('\n')}
</svg>
`
}

const file = join(import.meta.dirname, 'order-to-invoice.svg')

if (import.meta.main) {
  const drawn = drawWorkflow(orderToInvoice)
  const check = process.argv.includes('--check')
  if (!check) writeFileSync(file, drawn)
  else if (readFileSync(file, 'utf8') !== drawn) {
    console.error('The picture of the workflow is stale: run `node docs/diagrams/draw-workflow.ts`.')
    process.exitCode = 1
  }
}
