/** The master data of the two example sellers, as the JSON files beside this one hold it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day } from '../../shared/domain/day.ts'

export const masterDataKinds = ['seller', 'customer', 'article', 'price', 'rate'] as const
export type MasterDataKind = (typeof masterDataKinds)[number]
export type MasterDataRecord = { readonly kind: MasterDataKind; readonly record: unknown }

/** A VIES check or a rate must be recent whenever the examples run, so days may be told as `today-4`. */
export const relativeDay = (text: string, today: Day): string => {
  const days = /^today(-\d{1,3})?$/.exec(text)
  return days === null ? text : addDays(today, Number(days[1] ?? 0))
}

/** The value with every `today-n` in it as a date. */
export const dated = (value: unknown, today: Day): unknown => {
  if (typeof value === 'string') return relativeDay(value, today)
  if (Array.isArray(value)) return value.map((member) => dated(member, today))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, dated(member, today)]))
}

/** Every record, in the order in which they may be registered: sellers before all that is theirs. */
export const seedRecords = (today: Day): MasterDataRecord[] =>
  masterDataKinds.flatMap((kind) => {
    const records: unknown[] = JSON.parse(readFileSync(join(import.meta.dirname, `${kind}s.json`), 'utf8'))
    return records.map((record) => ({ kind, record: dated(record, today) }))
  })
