/** What `npm run simulate` shows: how far it is, what broke and how to see it again, and the figures at the end. */
import type { Crew } from '../test/support/simulation/crew.ts'
import { accounts, type Protection, sceneName } from '../test/support/simulation/protections.ts'
import { type Failure, nothing, sum, type Tally, type Work } from '../test/support/simulation/work.ts'

type Figures = Tally & { readonly seconds: number }
type Row = Figures & { readonly name: string }
export type GuardFinding = { readonly name: Protection; readonly scenes: Tally; readonly byChance: Tally }

const everyMs = 5000

/** Performs the work and says every few seconds how far it is. */
export const progress = async (name: string, crew: Crew, work: readonly Work[]): Promise<Figures> => {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  let [tally, done, said] = [nothing, 0, began]
  await crew.perform(work, (piece) => {
    tally = sum(tally, piece)
    done += 1
    if (performance.now() - said < everyMs) return
    said = performance.now()
    console.log(
      `${name}: ${Math.floor((100 * done) / work.length)} %, ${tally.runs} runs, ${tally.failures.length} failed, ${Math.round(seconds())} s`,
    )
  })
  return { ...tally, seconds: seconds() }
}

const shown = 20

export const reportFailures = (failures: readonly Failure[]): void => {
  for (const { token, wrong } of failures.slice(0, shown))
    console.log(`\n${wrong.join('\n')}\n  again: npm run simulate -- --replay ${token}`)
  if (failures.length > shown) console.log(`\n... and ${failures.length - shown} more`)
}

const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
    .join('\n')
}

export const summary = (rows: readonly Row[]): void => {
  const all = { name: 'all', ...rows.reduce<Tally>(sum, nothing), seconds: rows.reduce((seconds, row) => seconds + row.seconds, 0) }
  const figures = [...rows, all].map((row) => [
    row.name,
    String(row.runs),
    String(row.calls),
    String(row.faults),
    String(row.failures.length),
    row.seconds.toFixed(1),
    (row.runs / row.seconds).toFixed(1),
  ])
  console.log(`\n${columns([['', 'runs', 'calls', 'faults struck', 'runs with violations', 'seconds', 'runs/s'], ...figures])}`)
}

const broken = ({ failures }: Tally): string => {
  const [first] = failures
  return first === undefined ? '-' : `${promisesIn(failures).join(' ')} (${failures.length}, first ${first.token})`
}

const promisesIn = (failures: readonly Failure[]): string[] =>
  [...new Set(failures.flatMap(({ wrong }) => wrong.map((sentence) => sentence.split(':')[0] ?? '')))].toSorted()

const reasonOf = (name: Protection): string =>
  accounts[name].flatMap((account) => ('standsBehind' in account ? [`redundant: ${account.standsBehind}`] : [])).join('; ')

const scenesOf = (name: Protection): string =>
  accounts[name]
    .flatMap((account) =>
      'missedIn' in account
        ? [`${account.breaks} in ${sceneName(account.missedIn)}${account.along ? ` with ${account.along.join(', ')}` : ''}`]
        : [],
    )
    .join('; ')

/** Whether each guard was noticed, or is written down as redundant. */
export const guardTable = (findings: readonly GuardFinding[]): boolean => {
  const rows = findings.map(({ name, scenes, byChance }) => ({
    name,
    scene: scenesOf(name) || '-',
    chance: broken(byChance),
    reason: reasonOf(name),
    accounted: scenes.failures.length > 0 || byChance.failures.length > 0 || reasonOf(name) !== '',
  }))
  console.log('')
  for (const { name, scene, chance, reason, accounted } of rows)
    console.log(
      `${name}${accounted ? '' : '  NOT ACCOUNTED FOR'}\n  missed in a scene: ${scene}\n  missed by chance: ${chance}${reason && `\n  ${reason}`}`,
    )
  return rows.every(({ accounted }) => accounted)
}
