/** What the bus "invoicing" has told of the example orders, and whether it is what was expected. */
import type { ExampleOrder } from '../../events/example-orders/publisher.ts'
import type { HeardEvent } from '../listen.ts'

type Finding = { code: string; field: string; expected: string; actual: string }

/** One invoice or credit note of an order, as far as it has come. */
export type InvoiceOutcome = { factId: string; number: string; gross: string; state: string; messageId?: string }

export type OrderOutcome = {
  readonly example: ExampleOrder
  readonly invoices: Map<string, InvoiceOutcome>
  readonly findings: Finding[]
  held: boolean
  cancelled: boolean
}

export type Outcomes = ReadonlyMap<string, OrderOutcome>

const key = (sellerId: string, orderId: string): string => `${sellerId}/${orderId}`

export const nothingHeard = (examples: readonly ExampleOrder[]): Outcomes =>
  new Map(
    examples.map((example) => [
      key(example.sellerId, example.orderId),
      { example, invoices: new Map(), findings: [], held: false, cancelled: false },
    ]),
  )

/** Later states win: the bus promises no order. */
const states = ['issued', 'stored', 'sent', 'delivered', 'bounced']
const later = (a: string, b: string): string => (states.indexOf(a) >= states.indexOf(b) ? a : b)

type Detail = {
  sellerId: string
  orderId?: string
  invoiceId?: string
  factId?: string
  number?: string
  gross?: string
  currency?: string
  messageId?: string
  findings?: Finding[]
}

const invoiceTold = (order: OrderOutcome, state: string, detail: Detail): void => {
  const { invoiceId = '', factId = '', number = '', gross, currency, messageId } = detail
  const known = order.invoices.get(invoiceId) ?? { factId, number, gross: '', state }
  order.invoices.set(invoiceId, {
    ...known,
    number,
    state: later(known.state, state),
    gross: gross === undefined ? known.gross : `${gross} ${currency}`,
    ...(messageId !== undefined && { messageId }),
  })
}

/** Takes in one event; those of other orders are not ours. */
export const hear = (outcomes: Outcomes, { 'detail-type': type, detail: told }: HeardEvent): void => {
  const detail = told as Detail
  const order = outcomes.get(key(detail.sellerId, detail.orderId ?? ''))
  if (order === undefined) return
  const invoice = /^(?:Invoice|CreditNote)(Issued|Stored|Sent|Delivered|Bounced)$/.exec(type)
  if (invoice !== null) return invoiceTold(order, invoice[1]!.toLowerCase(), detail)
  if (type === 'OrderCancelled') order.cancelled = true
  if (type !== 'OrderHeld' && type !== 'OrderRefused') return
  order.held = true
  order.findings.push(...(detail.findings ?? []))
}

/** A credit note is the document of a credit's fact. */
export const isCredit = ({ factId }: InvoiceOutcome): boolean => factId.startsWith('credit:')

const grossOf = (documents: readonly InvoiceOutcome[]): string => JSON.stringify(documents.map(({ gross }) => gross).toSorted())

const areOut = (documents: readonly InvoiceOutcome[], gross: readonly string[]): boolean =>
  documents.every(({ state }) => isOut(state)) && grossOf(documents) === JSON.stringify(gross.toSorted())

const isOut = (state: string): boolean => state === 'sent' || state === 'delivered'

/** Whether everything that was expected has come true, of what is told after the issue too. */
export const asExpected = (order: OrderOutcome): boolean => {
  const credited = [...order.invoices.values()].filter(isCredit)
  return isBilled(order) && areOut(credited, order.example.afterIssue?.credited ?? [])
}

/** Whether the order itself is where it should be. */
export const isBilled = (order: OrderOutcome): boolean => {
  const { expected } = order.example
  switch (expected.outcome) {
    case 'invoiced':
      return areOut(
        [...order.invoices.values()].filter((document) => !isCredit(document)),
        expected.gross,
      )
    case 'held':
      return order.invoices.size === 0 && order.findings.some(({ code }) => code === expected.code)
    case 'cancelled':
      return order.cancelled && order.invoices.size === 0
  }
}
