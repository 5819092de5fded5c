import type { VirtualClock } from '../clock.ts'
import type { IndexDefinition, KeyDefinition, TableDefinition } from './definition.ts'
import { keyNames } from './definition.ts'
import { keyText } from './keys.ts'
import type { Item, Value } from './values.ts'
import { compare, scalarText } from './values.ts'

/** How late eventually consistent reads may be; 0 (the default) means never. */
export interface Lag {
  readonly clock: VirtualClock
  /** Until a change shows in a global secondary index. */
  readonly indexMs: () => number
  /** Until a change shows in a read of the table that is not strongly consistent. */
  readonly readMs: () => number
}

export interface Table {
  readonly definition: TableDefinition
  get(key: Item, consistent: boolean): Item | undefined
  /** The items of one partition, in the order of the sort key. */
  partition(from: { index?: IndexDefinition | undefined; value: Value; consistent: boolean }): readonly Item[]
  /** As they are stored, which is never changed in place. */
  all(): Item[]
  /** Replaces the item under the key of whichever is given; `after` undefined deletes. Both must be frozen copies. */
  change(before: Item | undefined, after: Item | undefined): void
}

interface Sorted {
  put(item: Item): void
  remove(item: Item): void
  of(value: Value): readonly Item[]
}

export function createTable(definition: TableDefinition, lag: Lag): Table {
  const items = new Map<string, Item>()
  const own = sortedBy(definition, definition)
  const indexes = new Map(definition.indexes.map((index) => [index.name, sortedBy(index, definition)]))
  const late: { readonly dueMs: number; readonly apply: () => void }[] = []
  const stale = new Map<string, { readonly item: Item | undefined; readonly untilMs: number }>()

  const catchUp = () => {
    while (late[0] !== undefined && late[0].dueMs <= lag.clock.nowMs()) late.shift()!.apply()
  }
  const staleItem = (text: string) => {
    const old = stale.get(text)
    if (old !== undefined && old.untilMs <= lag.clock.nowMs()) stale.delete(text)
    return stale.get(text)
  }
  const remember = (text: string, before: Item | undefined) => {
    const readMs = lag.readMs()
    if (readMs > 0) stale.set(text, { item: before, untilMs: lag.clock.nowMs() + readMs })
  }
  const changeIndexes = (before: Item | undefined, after: Item | undefined) => {
    const apply = () => {
      for (const index of definition.indexes) {
        const view = indexes.get(index.name)!
        if (before !== undefined && isIn(index, before)) view.remove(before)
        if (after !== undefined && isIn(index, after)) view.put(project(index, definition, after))
      }
    }
    const indexMs = lag.indexMs()
    if (indexMs <= 0 && late.length === 0) return apply()
    // An index applies changes in their order: a later one never overtakes.
    late.push({ dueMs: Math.max(late.at(-1)?.dueMs ?? 0, lag.clock.nowMs() + indexMs), apply })
  }
  const stalePartition = (value: Value): readonly Item[] => {
    const now = new Map(own.of(value).map((item) => [keyText(definition, item), item]))
    const view = sortedBy(definition, definition)
    for (const [text, old] of stale) {
      if (staleItem(text) === undefined) continue
      now.delete(text)
      if (old.item !== undefined) view.put(old.item)
    }
    for (const item of now.values()) view.put(item)
    return view.of(value)
  }
  return {
    definition,
    get(key, consistent) {
      const text = keyText(definition, key)
      const old = consistent ? undefined : staleItem(text)
      return old === undefined ? items.get(text) : old.item
    },
    partition({ index, value, consistent }) {
      if (index !== undefined) {
        catchUp()
        return indexes.get(index.name)!.of(value)
      }
      return consistent || stale.size === 0 ? own.of(value) : stalePartition(value)
    },
    all: () => [...items.values()],
    change(before, after) {
      const text = keyText(definition, (after ?? before)!)
      remember(text, before)
      if (before !== undefined) own.remove(before)
      if (after === undefined) items.delete(text)
      else {
        items.set(text, after)
        own.put(after)
      }
      catchUp()
      changeIndexes(before, after)
    },
  }
}

/** A sparse index holds only items that have all of its key's attributes. */
export const isIn = (index: IndexDefinition, item: Item) => keyNames(index).every((name) => item[name] !== undefined)

export function project(index: IndexDefinition, definition: TableDefinition, item: Item): Item {
  if (index.projection === 'ALL') return item
  const extra = index.projection === 'KEYS_ONLY' ? [] : index.projection
  const names = new Set([...keyNames(definition), ...keyNames(index), ...extra])
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
}

/** Partitions kept in order by binary insertion; items with equal index keys follow the table's own key. */
function sortedBy(keys: KeyDefinition, definition: TableDefinition): Sorted {
  const partitions = new Map<string, Item[]>()
  const order = orderOf(keys, definition)
  const partitionOf = (item: Item) => scalarText(item[keys.partition.name]!)
  const place = (list: readonly Item[], item: Item) => {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (order(list[middle]!, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    put(item) {
      const text = partitionOf(item)
      const list = partitions.get(text) ?? []
      list.splice(place(list, item), 0, item)
      partitions.set(text, list)
    },
    remove(item) {
      const list = partitions.get(partitionOf(item)) ?? []
      const at = place(list, item)
      if (list[at] !== undefined && order(list[at], item) === 0) list.splice(at, 1)
      if (list.length === 0) partitions.delete(partitionOf(item))
    },
    of: (value) => partitions.get(scalarText(value)) ?? [],
  }
}

/** Total order of the items of one partition. */
export function orderOf(keys: KeyDefinition, definition: TableDefinition): (a: Item, b: Item) => number {
  return (a, b) => {
    const bySort = keys.sort === undefined ? 0 : (compare(a[keys.sort.name]!, b[keys.sort.name]!) ?? 0)
    if (bySort !== 0) return bySort
    const [left, right] = [keyText(definition, a), keyText(definition, b)]
    if (left === right) return 0
    return left < right ? -1 : 1
  }
}
