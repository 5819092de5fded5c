/** A mail ready to be composed. Tags are ids only; header fields never carry CR or LF. */
export type Mail = {
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo: string | undefined
  readonly to: { readonly name: string | undefined; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly filename: string; readonly contentType: string; readonly bytes: Uint8Array }[]
  readonly tags: Readonly<Record<string, string>>
  /** Of its order, as in every line of the log; the header X-Correlation-Id carries it. */
  readonly correlationId: string
}

/** `unknown`: the answer was lost, the mail may have gone out. `throttled`: surely not sent, try later. `refused`: surely not, for good. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'throttled' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string }

export type Mailer = { readonly send: (mail: Mail) => Promise<SendOutcome> }
