import type { Path } from './path.ts'
import { read, refuseOverlaps } from './path.ts'
import { readerOf } from './reader.ts'
import type { Scope } from './scope.ts'
import type { Item, Value } from './values.ts'
import { copyOf } from './values.ts'

export function parseProjection(expression: string, scope: Scope): Path[] {
  const reader = readerOf(expression, 'ProjectionExpression', scope)
  const paths = [reader.path()]
  while (reader.takeSymbol(',')) paths.push(reader.path())
  reader.end()
  refuseOverlaps(paths, 'ProjectionExpression')
  return paths
}

/** The parts of the item at these paths; lists close up around what is left out. */
export function pick(item: Item, paths: readonly Path[]): Item {
  const present = paths.filter((path) => read(item, path) !== undefined)
  return subset({ M: item }, present).M ?? {}
}

function subset(value: Value, paths: readonly Path[]): Value {
  if (paths.some((path) => path.length === 0)) return copyOf(value)
  const heads = [...new Set(paths.map((path) => path[0]!))]
  const below = (head: string | number) => paths.filter((path) => path[0] === head).map((path) => path.slice(1))
  if (value.L !== undefined) {
    const list = value.L
    const kept = heads.toSorted((a, b) => Number(a) - Number(b))
    return { L: kept.map((head) => subset(list[Number(head)]!, below(head))) }
  }
  return { M: Object.fromEntries(heads.map((head) => [head, subset(value.M![String(head)]!, below(head))])) }
}
