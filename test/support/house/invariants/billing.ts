// P1: one invoice for each fact; never more billed than ordered, nor than reported where reports are the trigger.
import { contentInForce } from '../../../../shared/domain/crediting/correction.ts'
import { compare, sum } from '../../../../shared/domain/decimal.ts'
import type { Order } from '../../../../shared/domain/order.ts'
import type { Records } from '../records.ts'

export const billingViolations = (records: Records): string[] => [
  ...twiceNumbered(records),
  ...issuedThoughTakenBack(records),
  ...twiceReplaced(records),
  ...records.orders.flatMap((order) => overbilled(records, order)),
]

/** An entry's key is its invoice, so a second number for it shows in the register. */
const twiceNumbered = ({ pages }: Records): string[] => {
  const numbered = pages.flatMap(({ invoiceIds }) => invoiceIds)
  return [...new Set(numbered.filter((id, at) => numbered.indexOf(id) !== at))].map((id) => `P1: invoice ${id} was given two numbers`)
}

const twiceReplaced = ({ entries, snapshots }: Records): string[] => {
  const corrections = entries.flatMap(({ digest }) => snapshots.get(digest) ?? []).filter(({ typeCode }) => typeCode === '384')
  const replaced = corrections.flatMap(({ precedingInvoice }) => precedingInvoice?.invoiceId ?? [])
  return replaced.filter((id, at) => replaced.indexOf(id) !== at).map((id) => `P1: invoice ${id} is replaced by two`)
}

const issuedThoughTakenBack = ({ headers, entries, orders }: Records): string[] => {
  const issued = new Set<string>(entries.map(({ invoiceId }) => invoiceId))
  const headed = headers.filter(({ invoiceId, state }) => issued.has(invoiceId) && (state === 'WITHDRAWN' || state === 'PARKED'))
  const facts = orders.flatMap((order) => order.facts).filter(({ invoiceId, state }) => issued.has(invoiceId) && state !== 'INVOICING')
  return [
    ...headed.map(({ invoiceId, state }) => `P1: invoice ${invoiceId} is issued, and its draft ${state}`),
    ...facts.map(({ factId, state }) => `P1: fact ${factId} is billed, and ${state} as if it were not`),
  ]
}

/** What a corrected invoice replaces is billed no more; what it bills is a revision of what was ordered. */
const overbilled = ({ entries, snapshots }: Records, order: Order): string[] => {
  const { orderId, facts } = order
  const content = contentInForce(order)
  const invoices = entries
    .flatMap(({ digest }) => snapshots.get(digest) ?? [])
    .filter(({ typeCode }) => typeCode === '380' || typeCode === '384')
  const replaced = new Set(invoices.map(({ precedingInvoice }) => precedingInvoice?.invoiceId))
  const billed = invoices
    .filter(({ invoiceId }) => !replaced.has(invoiceId))
    .flatMap(({ sources, lines }) => lines.map(({ orderLineId, quantity }) => ({ from: sources[0], lineId: orderLineId, quantity })))
    .filter(({ from }) => from?.orderId === orderId)
  return (content?.lines ?? []).flatMap(({ lineId, quantity: ordered }) => {
    const ofLine = billed.filter((each) => each.lineId === lineId)
    const all = sum(ofLine.map(({ quantity }) => quantity))
    const beyond = ofLine.flatMap(({ from, quantity }) => {
      const reported = facts.find(({ factId }) => factId === from?.factId)?.lines?.filter((line) => line.lineId === lineId)
      const most = reported && sum(reported.map((line) => line.quantity))
      return most !== undefined && compare(quantity, most) > 0 ? [`${quantity} of ${most} reported by ${from?.factId}`] : []
    })
    const tooMuch = ofLine.length > 0 && compare(all, ordered) > 0 ? [...beyond, `${all} of ${ordered} ordered`] : beyond
    return tooMuch.map((said) => `P1: line ${lineId} of order ${orderId} is billed ${said}`)
  })
}
