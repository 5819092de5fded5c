import type { Call, Hook } from './hooks.ts'

/** Where a condition stands: which call, which kind of action (Put, Update, Delete, ConditionCheck), its request. */
export interface ConditionPlace {
  readonly call: Call
  readonly kind: string
  readonly request: Readonly<Record<string, unknown>>
}

type Request = Record<string, unknown>
type Change = (expression: string, place: ConditionPlace) => string | undefined

const SINGLE: Readonly<Record<string, string>> = { PutItem: 'Put', UpdateItem: 'Update', DeleteItem: 'Delete' }
const EXPRESSIONS = ['ConditionExpression', 'UpdateExpression'] as const

/**
 * Rewrites the ConditionExpressions on their way to DynamoDB, so that a test can show that it notices a missing guard.
 * `undefined` takes the condition away (a ConditionCheck is then left out); placeholders that nobody uses any more go too.
 */
export function rewriteConditions(change: Change): Hook {
  const rewritten = (kind: string, request: Request, call: Call): Request | undefined => {
    const expression = request['ConditionExpression']
    if (typeof expression !== 'string') return request
    const now = change(expression, { call, kind, request })
    if (now === expression) return request
    const { ConditionExpression: _gone, ...rest } = request
    if (now === undefined && kind === 'ConditionCheck') return undefined
    return withoutUnused(now === undefined ? rest : { ...rest, ConditionExpression: now })
  }
  return {
    beforeCall(call) {
      if (call.service !== 'dynamodb') return
      const kind = SINGLE[call.operation]
      if (kind !== undefined) call.input = rewritten(kind, call.input, call) ?? call.input
      if (call.operation !== 'TransactWriteItems') return
      const actions = call.input['TransactItems'] as Record<string, Request>[]
      const kept = actions.flatMap((action) => {
        const [[actionKind, request] = ['', {}]] = Object.entries(action)
        const now = rewritten(actionKind, request, call)
        return now === undefined ? [] : [{ [actionKind]: now }]
      })
      call.input = { ...call.input, TransactItems: kept }
    },
  }
}

/** Switches off every condition that `match` finds: `withoutConditions(/attribute_not_exists\(pk\)/)`. */
export function withoutConditions(match: RegExp | ((expression: string, place: ConditionPlace) => boolean)): Hook {
  const finds = match instanceof RegExp ? (expression: string) => match.test(expression) : match
  return rewriteConditions((expression, place) => (finds(expression, place) ? undefined : expression))
}

function withoutUnused(request: Request): Request {
  const text = EXPRESSIONS.map((name) => (typeof request[name] === 'string' ? request[name] : '')).join(' ')
  const used = new Set(text.match(/[#:][A-Za-z0-9_]+/g))
  const rest: Request = { ...request }
  for (const name of ['ExpressionAttributeNames', 'ExpressionAttributeValues']) {
    const kept = Object.entries((request[name] ?? {}) as Request).filter(([placeholder]) => used.has(placeholder))
    if (kept.length === 0) delete rest[name]
    else rest[name] = Object.fromEntries(kept)
  }
  return rest
}
