import type { ApiRequest } from '../../shared/contracts/api/api-request.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { Route } from '../../shared/contracts/api/route.ts'
import { isParsable } from '../../shared/domain/parsable.ts'

type Read = { readonly value: unknown } | { readonly problem: Problem }

const notJson = problem(415, { code: 'notJson', detail: 'Send the body as JSON, with the header content-type: application/json.' })
const noJson = problem(400, { code: 'malformed', detail: 'The body is no JSON, or is nested too deep: correct it and send it again.' })

/** The body of a route that takes one. Nothing more than JSON is known of it. */
export const readBody = ({ body, contentType }: ApiRequest, route: Route): Read => {
  if (route.call.shape.body === undefined) return { value: undefined }
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)) return { problem: notJson }
  try {
    const value: unknown = JSON.parse(body)
    return isParsable(value) ? { value } : { problem: noJson }
  } catch {
    return { problem: noJson }
  }
}
