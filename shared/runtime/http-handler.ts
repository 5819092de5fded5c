import { default as middy } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { observe } from './observe.ts'

export type HttpRequest = {
  readonly method: string
  readonly path: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: string
}

export type HttpResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body is base 64 of bytes. */
  readonly base64?: boolean
}

const textOnly = (values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  pathParameters: textOnly(event.pathParameters),
  query: textOnly(event.queryStringParameters),
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
})

/** A Lambda behind the HTTP API (payload format 2.0). */
export const httpHandler = (name: string, run: (request: HttpRequest) => Promise<HttpResponse>) =>
  middy(async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const response = await run(requestOf(event))
    return { statusCode: response.status, headers: { ...response.headers }, body: response.body, isBase64Encoded: response.base64 === true }
  }).use(observe(name))
