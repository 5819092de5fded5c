import type { InMemoryApp } from '../peers/app.ts'
import type { SentMail } from '../peers/ses.ts'

/** What SES says of a mail that it took, and when. */
export type Said = { readonly afterMs: number; readonly eventType: string; readonly detail?: object }

export const delivered: readonly Said[] = [
  { afterMs: 1000, eventType: 'Send' },
  { afterMs: 3000, eventType: 'Delivery' },
]

/** Watches what SES takes and publishes its events to the default bus, as a configuration set does. Answers how many mails were new. */
export const mailProvider = (app: InMemoryApp, saysOf: (mail: SentMail) => readonly Said[]): (() => number) => {
  let known = 0
  const tell = async (mail: SentMail, { afterMs, eventType, detail }: Said) => {
    await app.clock.sleep(afterMs)
    const tags = Object.entries({ ...mail.tags, 'ses:configuration-set': mail.configurationSet })
    await app.events.deliver('default', {
      source: 'aws.ses',
      'detail-type': `Email ${eventType}`,
      detail: {
        eventType,
        mail: { messageId: mail.messageId, tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])) },
        ...detail,
      },
    })
  }
  return () => {
    const fresh = app.ses.sent.slice(known)
    known += fresh.length
    for (const mail of fresh) for (const said of saysOf(mail)) void tell(mail, said)
    return fresh.length
  }
}
