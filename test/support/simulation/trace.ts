/** A run told call by call: when, who called what, and how it ended. */
import { siteOf } from '../house/faults.ts'
import type { Call, Outcome as CallOutcome } from '../peers/hooks.ts'
import type { Outcome } from './live.ts'
import { liveRun, type Run } from './runs.ts'

type Item = Readonly<Record<string, { readonly S?: string }>>
type Write = { readonly Item?: Item; readonly Key?: Item }

const keyText = ({ Item, Key }: Write): string => [(Key ?? Item)?.['PK']?.S, (Key ?? Item)?.['SK']?.S].join('/')

/** What a call is about, in a few words: keys, names, no contents. */
const aboutOf = ({ operation, input }: Call): string => {
  const actions = input['TransactItems'] as readonly Readonly<Record<string, Write>>[] | undefined
  if (actions !== undefined)
    return actions.flatMap((action) => Object.entries(action).map(([kind, write]) => `${kind} ${keyText(write)}`)).join(', ')
  if ('Key' in input && typeof input['Key'] === 'object') return keyText(input)
  if ('Item' in input) return keyText(input)
  if (operation === 'Query')
    return Object.values(input['ExpressionAttributeValues'] as Item)
      .flatMap(({ S }) => S ?? [])
      .join(' ')
  return [input['Key'], input['FunctionName'], input['name'], input['QueueUrl']]
    .flatMap((each) => (typeof each === 'string' ? each.split('/').at(-1) : []))
    .join(' ')
}

export const liveAloud = (run: Run, say: (line: string) => void): Promise<Outcome> => {
  let now = ''
  const at = (time: Date) => (now = time.toISOString())
  return liveRun(run, {
    heard: (call, outcome, time) => say(`${at(time)} ${siteOf(call)}${attemptOf(call)} ${aboutOf(call)}${endOf(outcome)}`),
    told: (what, time) => say(`${at(time)} -- ${what}`),
    struck: (call, what) => say(`${now} !! ${siteOf(call)} ${what}`),
  })
}

const attemptOf = ({ attempt }: Call): string => (attempt > 1 ? ` (attempt ${attempt})` : '')

const endOf = (outcome: CallOutcome): string => {
  if (!('error' in outcome)) return ''
  const { error } = outcome
  return ` -> ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
}
