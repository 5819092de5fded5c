/** Values that break programs: what a careless, broken or hostile sender puts where something else is expected. */
import type { Random } from '../support/house/chance.ts'

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** Stands in every name, address and mail address of a case, so that a log line that tells one is found. No id can hold it. */
export const planted = 'Privat Geheim'
export const plantedAddress = 'privat.geheim@person.example'
const plantedIban = 'FR7630006000011234567890189 privat'

const decimals = [
  ['0', '-0', '00', '-1', '-0.000000001', '0.0000000001', '999999999999999999', '999999999999999999.999999999', '1000000000000000000'],
  ['1e3', '1E400', '-1e-400', '.5', '5.', '1,5', '1 000', '+1', '0x10', 'NaN', 'Infinity', '١٢', '１２', '1\u200b2', '12.50\n', '½'],
  ['1'.repeat(400), `0.${'9'.repeat(400)}`, '-', '', ' ', '1.0.0', '0.1', '49.90', '1', '2', '1000000', '0.000000001'],
].flat()

const days = [
  ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-11-31', '0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01'],
  ['-000001-01-01', '2026-11-24T10:00:00Z', '24/11/2026', '2026-1-1', '20261124', '2024-02-29', '1900-01-01', '2026-12-31', ' 2026-11-24'],
].flat()

const injected = [
  ['=1+1', '+cmd|/C calc', '@SUM(A1)', '-2+3', '\t=1', "'; DROP TABLE orders; --", '{{7*7}}', '${7*7}', '%0d%0aBcc: a@b.example'],
  ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><b>', "' onmouseover='x", '&lt;', '<![CDATA[', ']]>', '<!--'],
  [
    'a\r\nBcc: privat@person.example',
    'a\nb',
    'a\u0000b',
    '\u001b[31m',
    '\u0007',
    '\u0085',
    '\u2028',
    '\u2029',
    '../../etc/passwd',
    '#',
    '/',
    'a#b',
  ],
].flat()

const letters = [
  [
    '\ud800',
    'a\udfffb',
    '\ud83d',
    '😀',
    '👩‍👩‍👧',
    '\u202eتم',
    '\u200b',
    '\ufeffx',
    '\u00ad',
    'e\u0301',
    '\ufffd',
    '\uffff',
    '𐍈',
    '你好',
    'שלום',
  ],
  ['İ', 'ß', 'ﬁ', 'Ω', 'Ж', ' ', '\u00a0', '', '   ', planted, plantedAddress, plantedIban, 'Z̸̛͎a̷', '\u0000', '\u007f', '\ufdfa'],
].flat()

export const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '__defineGetter__',
]

const ids = [
  'order',
  'unknown',
  'lumiere',
  'LUMIERE',
  'meridian',
  '.',
  '..',
  '-',
  'a'.repeat(60),
  'a'.repeat(61),
  'a'.repeat(2100),
  'C-1001',
  'a/b:c_d+e',
]

const numbers = [0, -0, 1, -1, 2, 0.1, 1.5, 1e21, -1e21, 2 ** 53, 2 ** 53 - 1, -(2 ** 53), 1e308, 5e-324, 365, 366, 1000, 1001, 31, 32]

const longTexts = [101, 121, 201, 255, 501, 1025, 2049, 10_000].map((length) => (random: Random) => noise(random, length))

/** Text that does not compress: letters of many scripts. */
export const noise = (random: Random, length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(0x21 + Math.floor(random() * 0xd7ff - 0x21))).join('')

export const hostileText = (random: Random): string => {
  const kind = random()
  if (kind < 0.2) return pick(random, decimals)
  if (kind < 0.35) return pick(random, days)
  if (kind < 0.55) return pick(random, injected)
  if (kind < 0.8) return pick(random, letters)
  if (kind < 0.85) return pick(random, prototypeKeys)
  if (kind < 0.95) return pick(random, ids)
  return kind < 0.98 ? pick(random, longTexts)(random) : pick(random, ['x', planted]).repeat(pick(random, [50, 500, 5000]))
}

export const hostileNumber = (random: Random): number => pick(random, numbers)

const nested = (random: Random, depth: number): unknown => {
  let value: unknown = pick(random, [[], {}, 'x', null])
  for (let level = 0; level < depth; level += 1) value = random() < 0.5 ? [value] : { [pick(random, ['a', ...prototypeKeys])]: value }
  return value
}

export const hostileValue = (random: Random): unknown => {
  const kind = random()
  if (kind < 0.45) return hostileText(random)
  if (kind < 0.6) return hostileNumber(random)
  if (kind < 0.75) return pick(random, [null, true, false, [], {}, [[]], [null], { '': '' }])
  if (kind < 0.85) return { [pick(random, prototypeKeys)]: hostileText(random) }
  if (kind < 0.93) return Array.from({ length: Math.floor(random() * 4) }, () => hostileValue(random))
  return nested(random, pick(random, [1, 5, 20, 64, 65, 200]))
}

/** A value of the kind that stands there, and hardly better: `49.90` becomes another decimal, a day another day. */
export const hostileLike = (random: Random, value: unknown): unknown => {
  if (typeof value === 'number') return random() < 0.8 ? hostileNumber(random) : hostileValue(random)
  if (typeof value !== 'string') return hostileValue(random)
  if (/^-?\d+(\.\d+)?$/.test(value)) return random() < 0.8 ? pick(random, decimals) : hostileValue(random)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return random() < 0.8 ? pick(random, days) : hostileValue(random)
  return random() < 0.7 ? hostileText(random) : hostileValue(random)
}
