import { invalid } from './errors.ts'
import type { Item, Value } from './values.ts'

/** A document path: attribute, then map keys and list positions. */
export type Path = readonly (string | number)[]

export const pathText = (path: Path) => `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`

export function read(item: Item, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => child(value, step), { M: item })
}

function child(value: Value | undefined, step: string | number): Value | undefined {
  if (typeof step === 'number') return value?.L?.[step]
  return value?.M !== undefined && Object.hasOwn(value.M, step) ? value.M[step] : undefined
}

/** Writes into `item` in place; a position after a list's end appends. */
export function write(item: Item, path: Path, value: Value): void {
  const parent = read(item, path.slice(0, -1))
  const last = path.at(-1)!
  if (typeof last === 'number' && parent?.L !== undefined) parent.L[Math.min(last, parent.L.length)] = value
  else if (typeof last === 'string' && parent?.M !== undefined) parent.M[last] = value
  else invalid('The document path provided in the update expression is invalid for update')
}

export function remove(item: Item, path: Path): void {
  const parent = read(item, path.slice(0, -1))
  const last = path.at(-1)!
  if (typeof last === 'number' && parent?.L !== undefined) parent.L.splice(last, 1)
  else if (typeof last === 'string' && parent?.M !== undefined) delete parent.M[last]
  else invalid('The document path provided in the update expression is invalid for update')
}

const startsWith = (long: Path, short: Path) => short.every((step, index) => long[index] === step)
const contradicts = (a: Path, b: Path) => {
  const fork = a.findIndex((step, index) => step !== b[index])
  return fork !== -1 && fork < b.length && typeof a[fork] !== typeof b[fork]
}

/** No two paths of an update or projection may touch the same place, nor use one place as a map and as a list. */
export function refuseOverlaps(paths: readonly Path[], label: string): void {
  paths.forEach((one, index) => {
    for (const two of paths.slice(index + 1)) {
      const which = `must remove or rewrite one of these paths; path one: ${pathText(one)}, path two: ${pathText(two)}`
      if (startsWith(one, two) || startsWith(two, one)) invalid(`Invalid ${label}: Two document paths overlap with each other; ${which}`)
      if (contradicts(one, two)) invalid(`Invalid ${label}: Two document paths conflict with each other; ${which}`)
    }
  })
}
