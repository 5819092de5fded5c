import * as z from 'zod'
import { findingSchema } from '../../domain/finding.ts'

/** What each status means here; API Gateway answers 401, its own 429 and unknown routes by itself, in a form of its own. */
export const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const
export type ProblemStatus = keyof typeof titles

/** A problem as RFC 9457 has it: `code` names the case for programs, `detail` says what to do, `findings` name each wrong field. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().regex(/^[a-z][a-zA-Z]+$/),
  findings: z.array(findingSchema).optional(),
})
export type Problem = z.output<typeof problemSchema>

type Told = Pick<Problem, 'code' | 'detail' | 'findings'>

export const problem = (status: ProblemStatus, told: Told): Problem => ({ type: 'about:blank', title: titles[status], status, ...told })
