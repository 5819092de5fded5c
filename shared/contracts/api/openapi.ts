import * as z from 'zod'
import { allRoutes } from './all-routes.ts'
import { components, type Json, schemaOf } from './components.ts'
import { type ProblemStatus, titles } from './problem.ts'
import type { Route } from './route.ts'

const membersSchema = z.object({ properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).default({}) })
const requiredSchema = z.object({ required: z.array(z.string()).default([]) })

const parametersOf = (place: 'path' | 'query', schema: z.ZodObject): Json[] => {
  const json = schemaOf(schema, 'input')
  const { required } = requiredSchema.parse(json)
  return Object.entries(membersSchema.parse(json).properties).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: field,
  }))
}

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

/** `GET` changes nothing and takes neither. */
const headersOf = ({ method, problems, creates }: Route): Json[] => [
  ...(method === 'GET'
    ? []
    : [header('idempotency-key', 'Names this write: repeated under the same key, it is done once and answered alike')]),
  ...(problems.includes(412) ? [header('if-match', 'The etag of the record that the change was made on')] : []),
  ...(creates ? [header('if-none-match', '`*` instead of If-Match: there is no such record yet')] : []),
]

const problemAnswer = (status: ProblemStatus): Json => ({
  description: titles[status],
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** API Gateway's own answers have the body `{"message": ...}`; an unknown path it answers with 404 in that form too. */
const unauthorised = {
  description: 'No valid token; answered by API Gateway itself',
  content: { 'application/json': { schema: { type: 'object', properties: { message: { type: 'string' } } } } },
}

/** What each route may answer besides its own; an Idempotency-Key of a write may be in use (409) or that of another request (422). */
export const statusesOf = ({ method, call, problems }: Route): ProblemStatus[] => [
  ...new Set<ProblemStatus>([
    400,
    403,
    ...(method === 'GET' ? [] : ([409, 422] as const)),
    ...('sellerId' in call.shape.params.shape ? ([404] as const) : []),
    ...(call.shape.body === undefined ? [] : ([415] as const)),
    ...problems,
    429,
    500,
    503,
  ]),
]

const responsesOf = (route: Route): Json => ({
  [route.status]: { description: route.summary, content: { 'application/json': { schema: schemaOf(route.answer, 'output') } } },
  401: unauthorised,
  ...Object.fromEntries(statusesOf(route).map((status) => [status, problemAnswer(status)])),
})

const operationOf = (operationId: string, route: Route): Json => {
  const { params, query, body } = route.call.shape
  return {
    operationId,
    tags: [route.tag],
    summary: route.summary,
    description: route.role === 'caller' ? 'Anybody with a token.' : `Role: ${route.role}.`,
    'x-role': route.role,
    parameters: [...parametersOf('path', params), ...parametersOf('query', query), ...headersOf(route)],
    ...(body !== undefined && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: responsesOf(route),
  }
}

/** The whole API as OpenAPI 3.1, from the very schemas by which requests are read and answers written. */
export const openApi = (): Json => {
  const operations: [string, Route][] = Object.entries(allRoutes)
  const paths = Map.groupBy(operations, ([, { path }]) => path)
  const itemOf = (routes: [string, Route][]): Json =>
    Object.fromEntries(routes.map(([id, route]) => [route.method.toLowerCase(), operationOf(id, route)]))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quittance finance API',
      version: '1.0.0',
      description: 'Amounts are texts beside their currency; days are civil days.',
    },
    servers: [{ url: 'https://{host}', variables: { host: { default: 'localhost', description: 'The output FinanceApiUrl' } } }],
    security: [{ token: [] }],
    paths: Object.fromEntries([...paths].map(([path, routes]) => [path, itemOf(routes)])),
    components: {
      schemas: components(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
