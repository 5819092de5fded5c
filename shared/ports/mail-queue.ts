import type { MailOrder } from '../domain/mail-claim.ts'

export type MailQueue = {
  readonly enqueue: (order: MailOrder) => Promise<void>
  /** About how many mails wait to be sent. */
  readonly waiting: () => Promise<number>
}
