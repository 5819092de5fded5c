import type { FactId, InvoiceId, OrderId, Purpose, SellerId } from '../domain/ids.ts'

/** What travels through `order-to-invoice`: ids only. */
export type WorkflowInput = {
  readonly sellerId: SellerId
  readonly orderId: OrderId
  readonly factId: FactId
  readonly purpose: Purpose
  readonly invoiceId: InvoiceId
  readonly attempt: number
}

export type Workflow = {
  /** Starts an execution under its business key; `startedBefore` when the name is taken. */
  readonly start: (input: WorkflowInput) => Promise<'started' | 'startedBefore'>
  /** Answers a step that waits; a token that is gone is no error, since the step has been answered or ended. */
  readonly succeed: (taskToken: string, output: Readonly<Record<string, string>>) => Promise<void>
  readonly fail: (taskToken: string, error: string, cause: string) => Promise<void>
}
