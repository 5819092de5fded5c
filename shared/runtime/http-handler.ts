import { default as middy } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { observe } from './observe.ts'

export type HttpRequest = {
  readonly method: string
  readonly path: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: string
  /** The header of that name. */
  readonly acceptLanguage: string
  readonly headers: Readonly<Record<string, string>>
}

export type HttpResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body is base 64 of bytes. */
  readonly base64?: boolean
}

const text = z.string().catch('')
const texts = z
  .record(z.string(), z.unknown())
  .transform((values) =>
    Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
  )
  .catch({})

/** What is missing or of another form reads as empty, and the page of an unknown address answers it: a request never ends in an error. */
const eventSchema = z
  .object({
    requestContext: z.object({ http: z.object({ method: text }) }).catch({ http: { method: '' } }),
    rawPath: text,
    pathParameters: texts,
    queryStringParameters: texts,
    headers: texts,
    body: text,
    isBase64Encoded: z.boolean().catch(false),
  })
  .catch({
    requestContext: { http: { method: '' } },
    rawPath: '',
    pathParameters: {},
    queryStringParameters: {},
    headers: {},
    body: '',
    isBase64Encoded: false,
  })

export const httpRequestOf = (sent: APIGatewayProxyEventV2): HttpRequest => {
  const event = eventSchema.parse(sent)
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    pathParameters: event.pathParameters,
    query: event.queryStringParameters,
    acceptLanguage: event.headers['accept-language'] ?? '',
    headers: event.headers,
    body: event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body,
  }
}

/** A Lambda behind the HTTP API (payload format 2.0). */
export const httpHandler = (name: string, run: (request: HttpRequest) => Promise<HttpResponse>) =>
  middy(async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const response = await run(httpRequestOf(event))
    return { statusCode: response.status, headers: { ...response.headers }, body: response.body, isBase64Encoded: response.base64 === true }
  }).use(observe(name))
