/** A request whose token API Gateway has verified; what was not sent is empty, or undefined where that differs. */
export type ApiRequest = {
  /** `GET /sellers/{sellerId}/invoices` */
  readonly routeKey: string
  readonly method: string
  readonly path: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: string
  readonly contentType: string
  readonly ifMatch: string | undefined
  readonly ifNoneMatch: string | undefined
  readonly idempotencyKey: string | undefined
  /** Of the token: a user's id, or a machine client's. */
  readonly subject: string
  readonly requestId: string
}

export type ApiReply = { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> }
