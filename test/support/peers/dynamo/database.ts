import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import type { VirtualClock } from '../clock.ts'
import type { Meter, Units } from './capacity.ts'
import { createMeter } from './capacity.ts'
import type { TableDefinition } from './definition.ts'
import { fault } from './errors.ts'
import { keyOf, keyText } from './keys.ts'
import type { ChangeRecord } from './stream.ts'
import type { Lag, Table } from './table.ts'
import { createTable } from './table.ts'
import type { Item } from './values.ts'
import { equal, sizeOf } from './values.ts'

/** What all operations share: the tables, what is locked by running transactions, the stream, the meter. */
export interface Database {
  readonly clock: VirtualClock
  readonly meter: Meter
  readonly locks: Set<string>
  readonly changes: ChangeRecord[]
  table(name: string | undefined): Table
  create(definition: TableDefinition): void
  drop(name: string): void
  names(): string[]
  /** Writes one change through: table, indexes, stream. */
  write(table: Table, before: Item | undefined, after: Item | undefined): void
  spend(units: Units): Units
}

export const lockText = (table: Table, key: Item) => `${table.definition.name} ${keyText(table.definition, key)}`

export function createDatabase(lag: Lag): Database {
  const tables = new Map<string, Table>()
  const meter = createMeter()
  const changes: ChangeRecord[] = []
  const { clock } = lag

  return {
    clock,
    meter,
    changes,
    locks: new Set(),
    names: () => [...tables.keys()],
    table(name) {
      // The table's ARN is as good as its name.
      const table = tables.get((name ?? '').replace(/^arn:aws:dynamodb:[^:]*:[^:]*:table\//, ''))
      return table ?? raise(fault(ResourceNotFoundException, 'Requested resource not found'))
    },
    create: (definition) => void tables.set(definition.name, createTable(definition, lag)),
    drop: (name) => void tables.delete(name),
    write(table, before, after) {
      if (before === undefined && after === undefined) return
      table.change(before, after)
      if (before !== undefined && after !== undefined && equal({ M: before }, { M: after })) return
      changes.push(changeRecord({ table, before, after, sequence: changes.length + 1, at: clock.now() }))
    },
    spend(units) {
      meter.add(units)
      return units
    },
  }
}

function raise(error: Error): never {
  throw error
}

interface Change {
  readonly table: Table
  readonly before: Item | undefined
  readonly after: Item | undefined
  readonly sequence: number
  readonly at: Date
}

function changeRecord({ table, before, after, sequence, at }: Change): ChangeRecord {
  // A table never changes an item in place, so a change may hold its images as they are.
  const keys = keyOf(table.definition, (after ?? before)!)
  const kind = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY'
  return {
    table: table.definition.name,
    eventName: kind,
    sequenceNumber: String(sequence).padStart(21, '0'),
    at,
    keys,
    ...(before === undefined ? {} : { oldImage: before }),
    ...(after === undefined ? {} : { newImage: after }),
    sizeBytes: sizeOf(keys) + (before === undefined ? 0 : sizeOf(before)) + (after === undefined ? 0 : sizeOf(after)),
  }
}
