/** The finance API: whatever is asked by whom, the answer is one that the OpenAPI promises for that operation. */
import type { Random } from '../../support/house/chance.ts'
import type { Border } from '../border.ts'
import { generated, type Schema } from '../finance/generate.ts'
import { ask, type Asked } from '../finance/request.ts'
import { type Finance, knownIn, type Operation, openFinance, operations, people } from '../finance/world.ts'
import { hostileText, pick } from '../hostile.ts'
import { anyValue, damaged, mutated } from '../mutate.ts'

const textsOf = (value: object): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typeof part === 'string' ? part : JSON.stringify(part)]))

const placed = ({ parameters }: Operation, place: string): Schema => {
  const those = parameters.filter((parameter) => parameter.in === place)
  return {
    type: 'object',
    properties: Object.fromEntries(those.map(({ name, schema }) => [name, schema])),
    required: those.filter(({ required }) => required).map(({ name }) => name),
  }
}

const plain = (random: Random, finance: Finance, operation: Operation): Asked & { readonly value?: unknown } => {
  const known = knownIn(finance)
  const schema = operation.requestBody?.content['application/json'].schema
  const value = schema === undefined ? undefined : generated(random, schema, known)
  return {
    subject: pick(random, [...people, 'anna', 'adam', 'otto', 'otto']),
    params: textsOf(generated(random, placed(operation, 'path'), known) as object),
    query: textsOf(generated(random, placed(operation, 'query'), known) as object),
    headers: random() < 0.3 ? { 'idempotency-key': pick(random, ['k-1', 'k-2', hostileText(random)]) } : {},
    ...(schema !== undefined && { value, body: JSON.stringify(value) }),
  }
}

const oneWrong = (random: Random, texts: Readonly<Record<string, string>>): Record<string, string> => {
  const names = Object.keys(texts)
  const hostile = random() < 0.5 ? encodeURIComponent(hostileText(random).toWellFormed()) : hostileText(random)
  return { ...texts, [names.length > 0 && random() < 0.8 ? pick(random, names) : hostileText(random)]: hostile }
}

const forgedCursors = ['', 'a.b.c', `k1.${'YQ'.repeat(900)}.${'A'.repeat(22)}`, `k1.YQ.${'A'.repeat(22)}`, 'k1..', '%2e%2e', '\u0000']
const contentTypes = [
  '',
  'text/plain',
  'application/xml',
  'application/jsonx',
  'multipart/form-data; boundary=x',
  'Application/JSON; charset=utf-8',
]

type Spoil = (random: Random, asked: Asked & { readonly value?: unknown }) => Asked
const spoils: readonly Spoil[] = [
  (_, asked) => asked,
  (_, asked) => asked,
  (_, asked) => asked,
  (random, asked) => ({ ...asked, params: oneWrong(random, asked.params) }),
  (random, asked) => ({ ...asked, query: oneWrong(random, asked.query ?? {}) }),
  (random, asked) => ({ ...asked, query: { ...asked.query, cursor: pick(random, forgedCursors) } }),
  (random, asked) => ({ ...asked, body: JSON.stringify(mutated(random, asked.value ?? {}).value) }),
  (random, asked) => ({ ...asked, body: JSON.stringify(mutated(random, asked.value ?? {}).value) }),
  (random, asked) => ({ ...asked, body: JSON.stringify(anyValue(random)) }),
  (random, asked) => ({ ...asked, body: damaged(random, asked.body ?? '{}') }),
  (random, asked) => ({ ...asked, headers: { ...asked.headers, 'content-type': pick(random, contentTypes) } }),
  (random, asked) => ({ ...asked, headers: { ...asked.headers, 'if-match': pick(random, ['"1"', '"2"', '*', hostileText(random)]) } }),
  (random, asked) => ({ ...asked, subject: pick(random, ['', 'x'.repeat(128), hostileText(random)]) }),
]

export const financeApiBorder: Border = {
  name: 'finance-api',
  needsTemplates: true,
  casesPerWorld: 150,
  share: 0.075,
  open: async (world) => {
    const finance = await openFinance(world)
    return async (random) => {
      const operation = pick(random, operations)
      const asked = pick(random, spoils)(random, plain(random, finance, operation))
      const { wrong } = await ask(finance, operation, asked)
      return wrong.length === 0 ? [] : [...wrong, `${operation.operationId}: ${JSON.stringify(asked).slice(0, 1500)}`]
    }
  },
}
