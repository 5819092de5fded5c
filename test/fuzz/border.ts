/** A border of the application that somebody outside can reach, and how one of its cases is tried. */
import { randomFrom, type Random } from '../support/house/chance.ts'

/** Takes one case and answers what is wrong with how it was taken; each sentence begins with what must not happen. */
export type Take = (random: Random) => Promise<readonly string[]>

export interface Border {
  readonly name: string
  /** So many cases meet in one world, one after the other; a case is replayed from the first of its world. */
  readonly casesPerWorld: number
  /** Its worlds are houses, which open from the synthesised templates. */
  readonly needsTemplates?: true
  /** Its part of all cases. */
  readonly share: number
  /** A new world: what it holds depends on its number alone. */
  open(world: number): Promise<Take>
}

export interface Failure {
  readonly border: string
  readonly case: number
  readonly wrong: readonly string[]
}

export type Range = { readonly from: number; readonly cases: number }

/** Numbers that follow each other give generators that have nothing in common. */
const seedOf = (number: number): number => Math.imul(number + 1, 0x9e3779b1) | 0

export const firstOfWorld = ({ casesPerWorld }: Border, number: number): number => number - (number % casesPerWorld)

/** Cases of a border by their numbers; a world that has gone wrong is left at once, since what follows may be its echo. */
export const tryCases = async (
  border: Border,
  { from, cases }: Range,
  tell: (done: number, failures: readonly Failure[]) => void = () => undefined,
): Promise<readonly Failure[]> => {
  const failures: Failure[] = []
  const end = from + cases
  for (let first = firstOfWorld(border, from); first < end; first += border.casesPerWorld) {
    const failure = await tryWorld(border, first, Math.min(end, first + border.casesPerWorld))
    if (failure !== undefined) failures.push(failure)
    tell(Math.min(end, first + border.casesPerWorld) - from, failures)
  }
  return failures
}

const tryWorld = async (border: Border, first: number, end: number): Promise<Failure | undefined> => {
  const take = await border.open(first / border.casesPerWorld)
  for (let number = first; number < end; number += 1) {
    const wrong = await take(randomFrom(seedOf(number))).catch((error: unknown) => [`crashed: ${told(error)}`])
    if (wrong.length > 0) return { border: border.name, case: number, wrong }
  }
  return undefined
}

const told = (error: unknown): string => (error instanceof Error ? `${error.stack}`.split('\n').slice(0, 6).join('\n    ') : String(error))

/** The command that shows a failure again, and nothing else. */
export const replayOf = (border: Border, failure: Failure): string => {
  const first = firstOfWorld(border, failure.case)
  return `npm run fuzz -- --border ${border.name} --from ${first} --cases ${failure.case - first + 1}`
}
