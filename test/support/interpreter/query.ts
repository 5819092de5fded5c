import { createHash } from 'node:crypto'
import jsonata from 'jsonata'
import { StateFailure } from './failure.ts'

/** $states and the variables, by name without the dollar sign. */
export type Bindings = Readonly<Record<string, unknown>>

export interface Chance {
  /** In [0, 1). */
  random(): number
  uuid(): string
}

const EXPRESSION = /^\{%([\s\S]*)%\}$/
const compiled = new Map<string, ReturnType<typeof jsonata>>()

export const isExpression = (text: string) => EXPRESSION.test(text)

/** The expression inside {% %}; throws on a syntax error, as CreateStateMachine would. */
export function compile(text: string): ReturnType<typeof jsonata> {
  const known = compiled.get(text)
  if (known !== undefined) return known
  const source = EXPRESSION.exec(text)?.[1] ?? text
  const expression = jsonata(source)
  compiled.set(text, expression)
  return expression
}

/** Fills in a template: every text in {% %} is evaluated, wherever it stands; what yields nothing is an error. */
export async function fill(template: unknown, field: string, scope: { bindings: Bindings; chance: Chance }): Promise<unknown> {
  if (typeof template === 'string') return isExpression(template) ? evaluate(template, field, scope) : template
  if (Array.isArray(template)) return Promise.all(template.map((part, index) => fill(part, `${field}[${index}]`, scope)))
  if (typeof template === 'object' && template !== null) {
    const parts = Object.entries(template).map(async ([key, part]) => [key, await fill(part, `${field}/${key}`, scope)] as const)
    return Object.fromEntries(await Promise.all(parts))
  }
  return template
}

async function evaluate(text: string, field: string, scope: { bindings: Bindings; chance: Chance }): Promise<unknown> {
  const wrong = (why: string) =>
    new StateFailure('States.QueryEvaluationError', `The JSONata expression '${text}' specified for the field '${field}' ${why}`)
  let value: unknown
  try {
    value = await compile(text).evaluate(undefined, { ...scope.bindings, ...functions(scope.chance) })
  } catch (error) {
    const { message } = error as { message?: string }
    throw wrong(`threw an error during evaluation: ${message ?? String(error)}`)
  }
  if (value === undefined) throw wrong('returned nothing (undefined).')
  if (typeof value === 'function') throw wrong('returned an unsupported result type.')
  // Sequences become plain arrays, and nothing is shared with the state's input.
  return JSON.parse(JSON.stringify(value)) as unknown
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

/** Step Functions' own functions beside JSONata's (Developer Guide, "Transforming data with JSONata"). */
const functions = (chance: Chance) => ({
  partition: (items: unknown[] | undefined, size: number) => {
    if (items === undefined) return undefined
    const list = Array.isArray(items) ? items : [items]
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
  },
  range: (first: number, last: number, step: number) => {
    if (step === 0) throw new Error('$range: the step must not be zero')
    return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step)
  },
  hash: (data: unknown, algorithm: string) => {
    const name = ALGORITHMS[algorithm]
    if (name === undefined) throw new Error(`$hash: unknown algorithm ${algorithm}`)
    return createHash(name)
      .update(typeof data === 'string' ? data : JSON.stringify(data))
      .digest('hex')
  },
  random: () => chance.random(),
  uuid: () => chance.uuid(),
  parse: (text: string | undefined) => (text === undefined ? undefined : (JSON.parse(text) as unknown)),
  eval: () => {
    throw new Error('$eval is not supported; use $parse')
  },
})
