/** The master data of the two example sellers, as the JSON files beside this one hold it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day } from '../../shared/domain/day.ts'

export const masterDataKinds = ['seller', 'customer', 'article', 'price', 'rate'] as const
export type MasterDataKind = (typeof masterDataKinds)[number]
export type MasterDataRecord = { readonly kind: MasterDataKind; readonly record: unknown }

/** A VIES check or a rate must be recent whenever the examples run, so the files tell such days as `today-4`. */
const dated = (json: string, today: Day): string =>
  json.replaceAll(/"today(?:-(\d+))?"/g, (_, days = '0') => `"${addDays(today, -Number(days))}"`)

/** Every record, in the order in which they may be registered: sellers before all that is theirs. */
export const seedRecords = (today: Day): MasterDataRecord[] =>
  masterDataKinds.flatMap((kind) => {
    const records: unknown[] = JSON.parse(dated(readFileSync(join(import.meta.dirname, `${kind}s.json`), 'utf8'), today))
    return records.map((record) => ({ kind, record }))
  })
