/** An answer of Stripe that refuses: https://docs.stripe.com/api/errors */
export class Refusal extends Error {
  readonly status: number
  readonly type: 'invalid_request_error' | 'idempotency_error' | 'api_error'
  readonly code: string | undefined

  constructor(status: number, message: string, { type = 'invalid_request_error', code }: { type?: Refusal['type']; code?: string } = {}) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
  }
}

export const missing = (kind: string, id: string): Refusal => new Refusal(404, `No such ${kind}: '${id}'`, { code: 'resource_missing' })
