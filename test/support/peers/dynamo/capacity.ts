import type { ConsumedCapacity, ReturnConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type { TableDefinition } from './definition.ts'
import { isIn, project } from './table.ts'
import type { Item } from './values.ts'
import { equal, sizeOf } from './values.ts'

export interface Units {
  readonly table: string
  readonly kind: 'read' | 'write'
  readonly own: number
  /** Index name -> units. */
  readonly indexes: Readonly<Record<string, number>>
}

const kilobytes = (item: Item | undefined) => (item === undefined ? 0 : Math.max(1, Math.ceil(sizeOf(item) / 1024)))

/** One unit per started kB of the bigger image, doubled in a transaction; every index that changes is written too. */
export function writeUnits(
  definition: TableDefinition,
  images: { before?: Item | undefined; after?: Item | undefined },
  factor: 1 | 2,
): Units {
  const { before, after } = images
  const indexes: Record<string, number> = {}
  for (const index of definition.indexes) {
    const old = before !== undefined && isIn(index, before) ? project(index, definition, before) : undefined
    const now = after !== undefined && isIn(index, after) ? project(index, definition, after) : undefined
    const names = [index.partition.name, ...(index.sort === undefined ? [] : [index.sort.name])]
    const moved = old !== undefined && now !== undefined && !names.every((name) => equal(old[name]!, now[name]!))
    const same = old !== undefined && now !== undefined && equal({ M: old }, { M: now })
    const units = moved ? kilobytes(old) + kilobytes(now) : Math.max(kilobytes(old), kilobytes(now))
    if (units > 0 && !same) indexes[index.name] = units
  }
  return { table: definition.name, kind: 'write', own: Math.max(1, kilobytes(before), kilobytes(after)) * factor, indexes }
}

export interface ReadMode {
  readonly consistent: boolean
  readonly transaction?: boolean
  readonly index?: string | undefined
}

/** One unit per started 4 kB; half when eventually consistent, double in a transaction. */
export function readUnits(table: string, bytes: number, mode: ReadMode): Units {
  const factor = mode.transaction === true ? 2 : mode.consistent ? 1 : 0.5
  const units = Math.max(1, Math.ceil(bytes / 4096)) * factor
  return mode.index === undefined
    ? { table, kind: 'read', own: units, indexes: {} }
    : { table, kind: 'read', own: 0, indexes: { [mode.index]: units } }
}

const totalOf = (units: Units) => units.own + Object.values(units.indexes).reduce((sum, one) => sum + one, 0)

/** ConsumedCapacity as asked for, one entry per table, in the order in which the tables came up. */
export function consumedCapacity(
  all: readonly Units[],
  detail: ReturnConsumedCapacity | undefined,
  transaction = false,
): ConsumedCapacity[] | undefined {
  if (detail === undefined || detail === 'NONE') return undefined
  return [...Map.groupBy(all, (units) => units.table)].map(([table, parts]) => {
    const total = parts.reduce((sum, units) => sum + totalOf(units), 0)
    const side = parts[0]!.kind === 'write' ? 'WriteCapacityUnits' : 'ReadCapacityUnits'
    const indexes: Record<string, { CapacityUnits: number }> = {}
    for (const [name, units] of parts.flatMap((part) => Object.entries(part.indexes))) {
      indexes[name] = { CapacityUnits: (indexes[name]?.CapacityUnits ?? 0) + units }
    }
    const own = parts.reduce((sum, units) => sum + units.own, 0)
    return {
      TableName: table,
      CapacityUnits: total,
      ...(transaction ? { [side]: total } : {}),
      ...(detail === 'INDEXES'
        ? { Table: { CapacityUnits: own }, ...(Object.keys(indexes).length > 0 ? { GlobalSecondaryIndexes: indexes } : {}) }
        : {}),
    }
  })
}

/** What a test has cost so far: table -> units, indexes included. */
export interface Meter {
  add(units: Units): void
  read(table?: string): number
  written(table?: string): number
  reset(): void
}

export function createMeter(): Meter {
  let all: Units[] = []
  const sum = (kind: Units['kind'], table: string | undefined) =>
    all
      .filter((units) => units.kind === kind && (table === undefined || units.table === table))
      .reduce((total, units) => total + totalOf(units), 0)
  return {
    add: (units) => void all.push(units),
    read: (table) => sum('read', table),
    written: (table) => sum('write', table),
    reset: () => void (all = []),
  }
}
