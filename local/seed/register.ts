import { day } from '../../shared/domain/day.ts'
import type { Invoke } from '../invoke.ts'
import { type MasterDataKind, masterDataKinds, type MasterDataRecord, seedRecords } from './master-data.ts'

/** Today in the zone of both example sellers. */
export const todayInParis = () => day(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date()))

type Registered = { outcome: 'registered' | 'behind' | 'invalid' }

const registerOne = async (invoke: Invoke, functionName: string, record: MasterDataRecord): Promise<void> => {
  const answer = (await invoke(functionName, record)) as Registered
  if (answer.outcome === 'invalid') throw new Error(`The seed is wrong: ${JSON.stringify(record)} ${JSON.stringify(answer)}`)
}

/** Registers the example sellers, then all that is theirs, kind by kind, by the function that the desk uses too. */
export const registerSeed = async (invoke: Invoke, functionName: string): Promise<Record<MasterDataKind, number>> => {
  const records = seedRecords(todayInParis())
  for (const kind of masterDataKinds)
    await Promise.all(records.filter((record) => record.kind === kind).map((record) => registerOne(invoke, functionName, record)))
  return Object.fromEntries(masterDataKinds.map((kind) => [kind, records.filter((record) => record.kind === kind).length])) as Record<
    MasterDataKind,
    number
  >
}
