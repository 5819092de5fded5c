import type { MailOrder } from '../domain/mail-claim.ts'

export type MailQueue = { readonly enqueue: (order: MailOrder) => Promise<void> }
