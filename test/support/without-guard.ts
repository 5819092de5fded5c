/** Switches one guard off by name, for tests that show what it is good for. */
import { type GuardName, guards } from '../../shared/adapters/dynamo/guards.ts'
import type { Hook } from './peers/hooks.ts'

type Write = {
  ConditionExpression?: string
  UpdateExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

const used = <T>(all: Record<string, T> | undefined, text: string): Record<string, T> | undefined => {
  const left = Object.entries(all ?? {}).filter(([name]) => new RegExp(`${name}\\b`).test(text))
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

const unguarded = <W extends Write>(write: W, name: GuardName): W => {
  if (write.ConditionExpression !== guards[name].expression) return write
  const { ConditionExpression: _, ExpressionAttributeNames: names, ExpressionAttributeValues: values, ...rest } = write
  const text = write.UpdateExpression ?? ''
  const [left, kept] = [used(names, text), used(values, text)]
  return { ...rest, ...(left && { ExpressionAttributeNames: left }), ...(kept && { ExpressionAttributeValues: kept }) } as W
}

type Action = Partial<Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', Write>>

/** A check is nothing without its condition: the simplest that always holds takes its place. */
const always = (check: Write): Write => ({
  ...check,
  ConditionExpression: 'attribute_exists(#any) OR attribute_not_exists(#any)',
  ExpressionAttributeNames: { '#any': 'PK' },
})

const unguardedAction = (action: Action, name: GuardName): Action =>
  Object.fromEntries(
    Object.entries(action).map(([kind, write]) => {
      const bare = unguarded(write, name)
      return [kind, kind === 'ConditionCheck' && bare !== write ? always(bare) : bare]
    }),
  )

/** Requests go out without this condition; everything else is as the adapter made it. */
export const withoutGuard = (name: GuardName): Hook => ({
  beforeCall(call) {
    const actions = call.input['TransactItems'] as Action[] | undefined
    call.input = actions
      ? { ...call.input, TransactItems: actions.map((action) => unguardedAction(action, name)) }
      : unguarded(call.input as Write & Record<string, unknown>, name)
  },
})
