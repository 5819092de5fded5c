/** Valid JSON in, broken JSON out: fields dropped, doubled, renamed, retyped, moved, nested; then the text itself is damaged. */
import * as fc from 'fast-check'
import { type Random } from '../support/house/chance.ts'
import { hostileLike, hostileText, hostileValue, noise, pick, prototypeKeys } from './hostile.ts'

type Path = readonly (string | number)[]
type Json = unknown

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The places of a value, its leaves and branches; a long list is looked at by its first entries. */
export const placesIn = (value: Json, path: Path = []): Path[] => {
  const members: [string | number, Json][] = Array.isArray(value)
    ? value.slice(0, 5).map((member, index) => [index, member])
    : isObject(value)
      ? Object.entries(value)
      : []
  return [path, ...members.flatMap(([key, member]) => placesIn(member, [...path, key]))]
}

export const partAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((part, key) => (part as Record<string | number, Json>)[key], value)

/** The value with one place changed; an entry of an object may become none or several. `fromEntries` keeps `__proto__` a mere key. */
export const withPlace = (value: Json, [key, ...rest]: Path, change: (key: string, part: Json) => [string, Json][]): Json => {
  if (key === undefined) return change('', value)[0]?.[1]
  const entries = (name: string, part: Json): [string, Json][] =>
    name !== String(key) ? [[name, part]] : rest.length === 0 ? change(name, part) : [[name, withPlace(part, rest, change)]]
  if (Array.isArray(value)) return value.flatMap((part: Json, index) => entries(String(index), part).map(([, member]) => member))
  return isObject(value) ? Object.fromEntries(Object.entries(value).flatMap(([name, part]) => entries(name, part))) : value
}

const misspelt = (random: Random, key: string): string =>
  pick(random, [key.toUpperCase(), `${key} `, `${key}s`, key.slice(1), '', hostileText(random), ...prototypeKeys])

type Operation = (random: Random, whole: Json, part: Json) => (key: string, part: Json) => [string, Json][]

const operations: readonly Operation[] = [
  () => () => [],
  (random) => (key, part) => [[misspelt(random, key), part]],
  (random) => (key, part) => [
    [key, part],
    [misspelt(random, key), part],
  ],
  (random) => (key, part) => [[key, hostileLike(random, part)]],
  (random) => (key, part) => [[key, hostileLike(random, part)]],
  (random) => (key, part) => [[key, hostileLike(random, part)]],
  (random) => (key) => [[key, hostileValue(random)]],
  (random) => (key, part) => [[key, pick<Json>(random, [[part], { [key]: part }, [part, part], JSON.stringify(part)])]],
  (random, whole) => (key) => [[key, partAt(whole, pick(random, placesIn(whole)))]],
  (random) => (key, part) => [[key, grown(random, part)]],
]

/** Lists get entries, texts get longer, anything else gets a member. */
const grown = (random: Random, part: Json): Json => {
  if (Array.isArray(part)) return Array.from({ length: pick(random, [2, 3, 11, 21]) }, (_, index) => part[index % Math.max(1, part.length)])
  if (typeof part === 'string') return part + pick(random, [part, ' ', noise(random, 30), hostileText(random)])
  return isObject(part) ? { ...part, [pick(random, ['extra', ...prototypeKeys])]: hostileValue(random) } : hostileValue(random)
}

export type Mutated = { readonly value: Json; readonly paths: readonly Path[] }

/** The value with some places changed, and which those are. */
export const mutated = (random: Random, original: Json): Mutated => {
  const times = random() < 0.6 ? 1 : 1 + Math.floor(random() * 4)
  let value = original
  const paths: Path[] = []
  for (let time = 0; time < times; time += 1) {
    const path = pick(random, placesIn(value).slice(random() < 0.97 ? 1 : 0)) ?? []
    value = withPlace(value, path, pick(random, operations)(random, value, partAt(value, path)))
    paths.push(path)
  }
  return { value, paths }
}

/** Any JSON values at all, made once: a generator for each case would cost more than the case. */
const anyValues = fc.sample(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), { numRuns: 2000, seed: 1 })

export const anyValue = (random: Random): Json => {
  const value = pick(random, anyValues)
  return random() < 0.5 ? value : mutated(random, value).value
}

const damages: readonly ((random: Random, text: string) => string)[] = [
  (random, text) => text.slice(0, Math.floor(random() * text.length)),
  (_, text) => `\ufeff${text}`,
  (_, text) => Buffer.from(text).toString('latin1'),
  (_, text) => Buffer.from(text, 'utf16le').toString('latin1'),
  (random, text) => {
    const place = Math.floor(random() * text.length)
    return text.slice(0, place) + pick(random, ['"', '{', ']', ',', '\\', '\u0000', '\ud800', '1e999', 'null']) + text.slice(place + 1)
  },
  (_, text) => text + text,
  (_, text) => text.replace(/^\{/, '{"detail":1,"source":2,'),
  (_, text) => text.replaceAll(/"(\d+)"/g, '$1e400'),
  (random) => noise(random, 50),
  (random) => hostileText(random),
  () => '',
  (_, text) => JSON.stringify(text),
  (_, text) => `[${text}]`,
]

/** The text of a value as a broken sender or line would leave it. */
export const damaged = (random: Random, text: string): string => pick(random, damages)(random, text)
