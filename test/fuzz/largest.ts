// A process of largest.test.ts: takes the largest messages that a queue can hold, each made to make some program slow, and tells of each.
import { randomFrom } from '../support/house/chance.ts'
import { noise } from './hostile.ts'
import { partAt, placesIn, withPlace } from './mutate.ts'
import { envelopeOf, openOrderQueue, type Published, valid } from './order-queue.ts'

/** A message of SQS holds a megabyte. */
const most = 1_000_000

/** Long enough: what looks at each pair of its characters would take minutes. */
const long = 250_000

const slowTexts: Readonly<Record<string, string>> = {
  digits: '1'.repeat(long),
  decimals: `0.${'0'.repeat(long - 10)}1`,
  blanks: `${' '.repeat(long)}x`,
  addresses: 'a@'.repeat(long / 2),
  'dotted address': `${'a.'.repeat(long / 2)}@b`,
  'combining marks': 'e\u0301'.repeat(long / 4),
  'line ends': '\r\n'.repeat(long / 2),
  noise: noise(randomFrom(1), long / 4),
}

/** Each text in each place of a text, all else as it should be. */
const textsIn = ({ DetailType, Detail }: Published): [string, string][] =>
  placesIn(Detail)
    .filter((path) => typeof partAt(Detail, path) === 'string' && path.at(-1) !== 'sellerId')
    .flatMap((path) =>
      Object.entries(slowTexts).map(([name, text]): [string, string] => {
        const detail = withPlace(Detail, path, (key) => [[key, text]])
        return [`${DetailType}.${path.join('.')} of ${name}`, JSON.stringify(envelopeOf(DetailType, detail))]
      }),
    )

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const keysOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]))
const keys = keysOf(Math.floor(most / 16))

const shapes = ({ DetailType, Detail }: Published): [string, string][] => [
  [
    `${DetailType} of many lines`,
    JSON.stringify(envelopeOf(DetailType, { ...Detail, lines: Array.from({ length: most / 4 }, () => ({})) })),
  ],
  [
    `${DetailType} of a thousand wrong lines`,
    JSON.stringify(envelopeOf(DetailType, { ...Detail, lines: Array.from({ length: 1000 }, () => keysOf(80)) })),
  ],
  [`${DetailType} of many fields`, JSON.stringify(envelopeOf(DetailType, { ...Detail, ...keys }))],
  [`${DetailType} nested deep`, JSON.stringify(envelopeOf(DetailType, { ...Detail, lines: 'here' })).replace('"here"', nested(most / 2))],
  [`${DetailType} nested and cut`, JSON.stringify(envelopeOf(DetailType, 'here')).replace('"here"', '['.repeat(most))],
]

const queue = await openOrderQueue()
const examples = ['OrderPlaced', 'CustomerChanged'].map((name) => valid.findLast(({ DetailType }) => DetailType === name)!)
for (const [name, body] of examples.flatMap((example) => [...shapes(example), ...textsIn(example)])) {
  process.send?.({ begins: name })
  const { failed, lines } = await queue.take(body)
  process.send?.({ ends: name, wrong: failed === 0 ? [] : lines.map((line) => line.slice(0, 300)) })
}
process.disconnect?.()
