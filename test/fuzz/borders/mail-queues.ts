/**
 * The two queues of the mails: what SES says of them, and which are to be sent. A message that is not theirs comes back alone, to end as a
 * dead letter with its alarm; the others of its batch are taken, and what is true of the invoice stays true.
 */
import type { Random } from '../../support/house/chance.ts'
import type { Border, Take } from '../border.ts'
import { hostileText, pick, plantedAddress } from '../hostile.ts'
import { anyValue, damaged, mutated } from '../mutate.ts'
import { brokenPromises, type Office, openOffice } from '../office.ts'
import { tellsPersonalData } from '../witness.ts'

type Json = Record<string, unknown>

const bodyOf = (random: Random, valid: Json): string => {
  const kind = random()
  if (kind < 0.1) return JSON.stringify(valid)
  if (kind < 0.15) return JSON.stringify(anyValue(random)) ?? ''
  const text = JSON.stringify(mutated(random, valid).value) ?? ''
  return kind < 0.9 ? text : damaged(random, text)
}

const sesEvent = (random: Random, { invoiceId }: Office): Json => {
  const eventType = pick(random, ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject', 'DeliveryDelay', 'Open', hostileText(random)])
  const kind = pick(random, [
    'issue',
    'issue',
    'reminder_first',
    'link_2026-11-24T10',
    `reminder_${hostileText(random)}`,
    hostileText(random),
  ])
  return {
    'detail-type': `Email ${eventType}`,
    source: 'aws.ses',
    detail: {
      eventType,
      mail: {
        messageId: 'm-1',
        destination: [plantedAddress],
        commonHeaders: { to: [plantedAddress], subject: 'Facture Privat Geheim' },
        tags: { seller: ['lumiere'], invoice: [invoiceId], kind: [kind], claim: ['id-000001'] },
      },
      ...(eventType === 'Bounce' && { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: plantedAddress }] } }),
    },
  }
}

const mailOrder = (random: Random, { invoiceId }: Office): Json => ({
  sellerId: 'lumiere',
  invoiceId,
  kind: pick<Json>(random, [
    { type: 'issue' },
    { type: 'reminder', step: pick(random, ['first', 'toString', hostileText(random)]) },
    { type: 'link', requestId: pick(random, ['2026-11-24T10', 'desk-0123456789abcdef', hostileText(random)]) },
  ]),
  ...(random() < 0.3 && { taskToken: hostileText(random) }),
})

type Batch = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }

/** A good message stands on either side of the hostile one; only that one may come back. */
const takeFrom =
  (office: Office, name: string, valid: (random: Random, office: Office) => Json, good: Json): Take =>
  async (random) => {
    const body = bodyOf(random, valid(random, office))
    const bodies = [JSON.stringify(good), body, JSON.stringify(good)]
    const answered = await office.ask(name, { Records: bodies.map((each, at) => ({ messageId: `m-${at}`, body: each })) })
    const failed = ((answered.result as Batch | undefined)?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
    const errors = answered.lines.flatMap((line) => /"message failed".*?"error":"(\w+)"/.exec(line)?.[1] ?? [])
    const found = [
      ...(answered.error === undefined ? [] : [`crashed: ${answered.error.name}: ${answered.error.message}`]),
      ...failed.filter((id) => id !== 'm-1').map((id) => `a good message comes back: ${id}`),
      ...errors.filter((error) => error !== 'Defect').map((error) => `comes back for ever, as if time would mend it: ${error}`),
      ...answered.lines
        .filter((line) => /TypeError|RangeError|ValidationException|SyntaxError/.test(line))
        .map((line) => `fails by accident: ${line.slice(0, 500)}`),
      ...tellsPersonalData(answered),
      ...(random() < 0.02 ? brokenPromises(office.house) : []),
    ]
    return found.length === 0 ? [] : [...found, `message: ${body.slice(0, 1500)}`]
  }

export const recordDeliveryBorder: Border = {
  name: 'record-delivery',
  needsTemplates: true,
  casesPerWorld: 200,
  share: 0.04,
  open: async (world) => {
    const office = await openOffice(world)
    const tags = { seller: ['lumiere'], invoice: [office.invoiceId], kind: ['issue'] }
    return takeFrom(office, 'record-delivery', sesEvent, { detail: { eventType: 'Send', mail: { messageId: 'm-1', tags } } })
  },
}

export const sendMailBorder: Border = {
  name: 'send-mail',
  needsTemplates: true,
  casesPerWorld: 100,
  share: 0.012,
  open: async (world) => {
    const office = await openOffice(world)
    const good = { sellerId: 'lumiere', invoiceId: office.invoiceId, kind: { type: 'issue' } }
    return takeFrom(office, 'send-mail', mailOrder, good)
  },
}
