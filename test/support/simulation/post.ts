/** How mails fare: what the provider makes of each attempt, and what it tells of a mail afterwards. */
import type { Random } from '../house/chance.ts'
import { delivered, type Said } from '../house/mail-provider.ts'
import type { SentMail, SesPeerOptions } from '../peers/ses.ts'

const second = 1000

const otherNews: readonly (readonly Said[])[] = [
  [],
  [{ afterMs: 90 * second, eventType: 'Delivery' }],
  [
    { afterMs: second, eventType: 'Delivery' },
    { afterMs: 4 * second, eventType: 'Send' },
  ],
  [
    { afterMs: second, eventType: 'Send' },
    { afterMs: 20 * second, eventType: 'Bounce', detail: { bounce: { bounceType: 'Permanent' } } },
  ],
  [
    { afterMs: second, eventType: 'Send' },
    { afterMs: 5 * second, eventType: 'Bounce', detail: { bounce: { bounceType: 'Transient' } } },
    { afterMs: 600 * second, eventType: 'Delivery' },
  ],
  [...delivered, { afterMs: 3600 * second, eventType: 'Complaint' }],
  [...delivered, ...delivered],
]

export const mailsOf =
  (share: number, random: Random) =>
  (_mail: SentMail): readonly Said[] =>
    random() < share ? otherNews[Math.floor(random() * otherNews.length)]! : delivered

const otherFates = ['reject', 'throttle', 'throttle', 'hang', 'accept-but-hang', 'accept-but-hang'] as const

export const fatesOf =
  (share: number, random: Random): NonNullable<SesPeerOptions['fate']> =>
  () =>
    random() < share ? otherFates[Math.floor(random() * otherFates.length)]! : 'accept'
