import type { Machine, Processor, State } from './definition.ts'
import { InterpreterMistake } from './failure.ts'
import { compile, isExpression } from './query.ts'

const JSONPATH_ONLY = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'ResultSelector',
  'Parameters',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'Result',
]
const TYPES: readonly string[] = ['Task', 'Choice', 'Pass', 'Wait', 'Succeed', 'Fail', 'Map', 'Parallel']

type Chain = Pick<Machine, 'StartAt' | 'States'>

/** Refuses what Step Functions would refuse at creation, and what the interpreter would silently get wrong. */
export function checkMachine(machine: Machine): void {
  const problems = [...(machine.QueryLanguage === 'JSONata' ? [] : ['QueryLanguage must be JSONata']), ...chainProblems(machine)]
  if (problems.length > 0) throw new InterpreterMistake(`The definition is not valid:\n${problems.join('\n')}`)
}

function chainProblems(chain: Chain): string[] {
  const names = Object.keys(chain.States)
  const targets = new Set([chain.StartAt, ...names.flatMap((name) => targetsOf(chain.States[name]!))])
  return [
    ...[...targets].filter((target) => !names.includes(target)).map((target) => `no state "${target}"`),
    ...names.filter((name) => !targets.has(name)).map((name) => `nothing leads to "${name}"`),
    ...names.flatMap((name) => stateProblems(name, chain.States[name]!)),
  ]
}

function targetsOf(state: State): string[] {
  const next = 'Next' in state && state.Next !== undefined ? [state.Next] : []
  const caught = 'Catch' in state ? (state.Catch ?? []).map((catcher) => catcher.Next) : []
  const chosen =
    state.Type === 'Choice' ? [...state.Choices.map((rule) => rule.Next), ...(state.Default === undefined ? [] : [state.Default])] : []
  return [...next, ...caught, ...chosen]
}

function stateProblems(name: string, state: State): string[] {
  const inner = state.Type === 'Map' ? [state.ItemProcessor] : state.Type === 'Parallel' ? state.Branches : []
  const ends =
    ['Choice', 'Succeed', 'Fail'].includes(state.Type) ||
    ('Next' in state && state.Next !== undefined) ||
    ('End' in state && state.End === true)
  return [
    ...(TYPES.includes(state.Type) ? [] : [`"${name}": unknown type ${state.Type}`]),
    ...(ends ? [] : [`"${name}": neither Next nor End`]),
    ...JSONPATH_ONLY.filter((field) => field in state).map((field) => `"${name}": ${field} belongs to JSONPath`),
    ...expressionProblems(name, state),
    ...inner.flatMap(chainProblems),
    ...inner.flatMap((processor) => expressProblems(name, processor)),
  ]
}

/** An Express execution cannot wait: neither for a token nor for what it has started. */
function expressProblems(name: string, { ProcessorConfig: config, States: states }: Processor): string[] {
  if (config?.ExecutionType !== 'EXPRESS') return []
  return Object.entries(states)
    .filter(([, state]) => state.Type === 'Task' && /\.(waitForTaskToken|sync(:2)?)$/.test(state.Resource))
    .map(([inner]) => `"${name}": an Express execution cannot wait in "${inner}"`)
}

function expressionProblems(name: string, part: unknown): string[] {
  if (typeof part === 'string') {
    if (!isExpression(part)) return []
    try {
      compile(part)
      return []
    } catch (error) {
      return [`"${name}": ${part}: ${(error as { message?: string }).message}`]
    }
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => (key === 'States' ? [] : expressionProblems(name, value)))
}
