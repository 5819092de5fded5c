/** A request as API Gateway hands it over (payload format 2.0), and what is wrong with an answer to it. */
import * as z from 'zod'
import { problemSchema } from '../../../shared/contracts/api/problem.ts'
import { isAtLeast, subjectSchema } from '../../../shared/domain/membership.ts'
import { crashOf } from '../office.ts'
import { tellsPersonalData } from '../witness.ts'
import { type Finance, type Operation, roleAt, routeOf } from './world.ts'

export type Asked = {
  readonly subject: string
  readonly params: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
export type Told = { readonly status: number; readonly body: unknown; readonly wrong: readonly string[] }

let serial = 0

export const eventOf = (operation: Operation, { subject, params, query = {}, headers = {}, body }: Asked): object => {
  const { method, path } = routeOf(operation)
  const rawPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: '',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    queryStringParameters: query,
    pathParameters: params,
    requestContext: { requestId: `r-${(serial += 1)}`, http: { method, path: rawPath }, authorizer: { jwt: { claims: { sub: subject } } } },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  }
}

type Reply = { readonly statusCode?: number; readonly headers?: Record<string, string>; readonly body?: string }

const parsed = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Of a success the route's own schema speaks, of anything else the problem's, by the media type that each has. */
const wrongForm = (operation: Operation, { statusCode = 0, headers = {} }: Reply, json: unknown): string[] => {
  const route = routeOf(operation)
  const schema: z.ZodType = statusCode < 400 ? route.answer : problemSchema
  const read = schema.safeParse(json)
  const type = statusCode < 400 ? 'application/json' : 'application/problem+json'
  return [
    ...(Object.hasOwn(operation.responses, statusCode) ? [] : [`answers ${statusCode}, which the OpenAPI does not list`]),
    ...(read.success ? [] : [`answers ${statusCode} in another form: ${z.prettifyError(read.error)}`]),
    ...(headers['content-type'] === type ? [] : [`answers ${statusCode} as ${headers['content-type']}`]),
    ...(statusCode < 400 || (json as { status?: unknown }).status === statusCode ? [] : ['tells another status in its body']),
  ]
}

/** Who may not ask is told so, whatever else is wrong with the request. */
const wrongGate = (operation: Operation, { subject, params }: Asked, status: number): string[] => {
  const { role } = routeOf(operation)
  if (!subjectSchema.safeParse(subject).success) return status === 403 ? [] : [`lets a subject of no form have ${status}`]
  if (role === 'caller' || status === 429 || status >= 500) return []
  if (role === 'operator') return (subject === 'otto') === (status !== 403) ? [] : [`lets ${subject} have ${status} where operators ask`]
  const held = params['sellerId'] === 'lumiere' ? roleAt.get(subject) : undefined
  if (held === undefined && params['sellerId'] !== 'meridian' && status !== 404) return [`lets a stranger have ${status}`]
  if (held !== undefined && isAtLeast(held, role) === (status === 403)) return [`lets a ${held} have ${status}`]
  return []
}

/** Asks and looks at the answer; `answersFailure` where a failure was made on purpose. */
export const ask = async (finance: Finance, operation: Operation, asked: Asked, answersFailure = false): Promise<Told> => {
  const answered = await finance.ask('finance-api', eventOf(operation, asked))
  const reply = (answered.result ?? {}) as Reply
  const { statusCode: status = 0, body = '' } = reply
  const read = parsed(body)
  const wrong = [
    ...crashOf(answered),
    ...tellsPersonalData(answered),
    ...(status >= 500 && !answersFailure ? [`answers ${status}: ${answered.lines.join('').slice(0, 600)}`] : []),
    ...(read === undefined ? [`answers no JSON: ${body.slice(0, 200)}`] : wrongForm(operation, reply, read.json)),
    ...wrongGate(operation, asked, status),
  ]
  return { status, body: read?.json, wrong }
}
