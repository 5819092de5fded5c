import type { ApiReply } from '../../shared/contracts/api/api-request.ts'
import type { Problem } from '../../shared/contracts/api/problem.ts'
import type { Route } from '../../shared/contracts/api/route.ts'
import type { Answer } from './action.ts'

export type ApiResponse = {
  readonly status: number
  readonly body: string
  readonly etag: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  /** It is the answer of an earlier request under the same Idempotency-Key. */
  readonly replayed?: boolean
}

export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): ApiResponse => ({
  status: problem.status,
  body: JSON.stringify(problem),
  etag: undefined,
  headers,
})

export const responseOf = ({ status }: Route, answer: Answer<unknown>): ApiResponse =>
  'body' in answer ? { status, body: JSON.stringify(answer.body), etag: answer.etag } : problemResponse(answer)

/** Problems have a media type of their own (RFC 9457), and nothing of an answer is kept by anybody on the way. */
export const replyOf = ({ status, body, etag, headers, replayed }: ApiResponse): ApiReply => ({
  status,
  body,
  headers: {
    ...headers,
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(etag !== undefined && { etag: `"${etag}"` }),
    ...(replayed === true && { 'idempotency-replayed': 'true' }),
  },
})
