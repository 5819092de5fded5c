import { default as middy } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import type { ApiReply, ApiRequest } from '../contracts/api/api-request.ts'
import { problem } from '../contracts/api/problem.ts'
import { isTransient } from '../domain/failures.ts'
import { failureOf } from './failure-of.ts'
import { httpRequestOf } from './http-handler.ts'
import { log, metric, observe } from './observe.ts'

/** What API Gateway adds when it has verified a token; without a subject nobody is admitted. */
const contextSchema = z
  .object({
    routeKey: z.string().catch(''),
    requestContext: z.object({
      requestId: z.string().catch(''),
      authorizer: z.object({ jwt: z.object({ claims: z.object({ sub: z.string() }) }) }),
    }),
  })
  .catch({ routeKey: '', requestContext: { requestId: '', authorizer: { jwt: { claims: { sub: '' } } } } })

const requestOf = (event: APIGatewayProxyEventV2): ApiRequest => {
  const { headers, ...request } = httpRequestOf(event)
  const { routeKey, requestContext } = contextSchema.parse(event)
  return {
    ...request,
    routeKey,
    contentType: headers['content-type'] ?? '',
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
    idempotencyKey: headers['idempotency-key'],
    subject: requestContext.authorizer.jwt.claims.sub,
    requestId: requestContext.requestId,
  }
}

const passing = problem(503, { code: 'tryAgain', detail: 'The service is busy: repeat the request in some seconds.' })

const failed = (requestId: string) =>
  problem(500, {
    code: 'failed',
    detail: `This is a failure of ours, and it is in our log as ${requestId}. Nothing was lost; try again later.`,
  })

/** A caller sees a failure as a problem, and the log and the alarms see it as what it is. */
const replyToFailure = (name: string, requestId: string, error: unknown): ApiReply => {
  const failure = failureOf(error)
  log(name, 'failed', { requestId, error: failure.name, cause: failure.message })
  metric(name, { failures: 1 })
  const told = isTransient(failure) ? passing : failed(requestId)
  const headers = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(told === passing && { 'retry-after': '5' }),
  }
  return { status: told.status, body: JSON.stringify(told), headers }
}

/** A Lambda behind the HTTP API's JWT authorizer (payload format 2.0). */
export const apiHandler = (name: string, run: (request: ApiRequest) => Promise<ApiReply>) =>
  middy(async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = requestOf(event)
    const { status, body, headers } = await run(request).catch((error: unknown) => replyToFailure(name, request.requestId, error))
    return { statusCode: status, headers: { ...headers }, body }
  }).use(observe(name))
