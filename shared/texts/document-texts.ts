import type { DueRule } from '../domain/payment-terms.ts'
import type { StatementTexts } from './statement-texts.ts'

/** Words of the printed invoice. Functions take text that is already formatted. */
export type DocumentTexts = {
  readonly invoice: string
  readonly correctedInvoice: string
  readonly creditNote: string
  readonly rebate: string
  readonly credit: {
    readonly of: (number: string, date: string) => string
    readonly replaces: (number: string, date: string) => string
    readonly amount: (amount: string) => string
    readonly total: string
    readonly copyExplanation: string
  }
  readonly copy: { readonly title: string; readonly explanation: string }
  readonly amountDueBy: (amount: string, date: string) => string
  readonly firstInstalmentOf: (count: number, total: string) => string
  readonly nothingDue: string
  readonly parties: { readonly seller: string; readonly buyer: string; readonly billedAt: string; readonly deliverTo: string }
  readonly identifiers: {
    readonly siren: string
    readonly siret: string
    readonly vatId: string
    readonly attention: (name: string) => string
  }
  readonly facts: {
    readonly issueDate: string
    readonly dueDate: string
    readonly firstDueDate: string
    readonly deliveryDate: string
    readonly operation: string
    readonly purchaseOrder: string
    readonly buyerReference: string
    readonly contract: string
    readonly order: string
    readonly customer: string
    readonly incoterm: string
  }
  readonly operations: Readonly<Record<'B' | 'S' | 'M', string>>
  readonly columns: {
    readonly description: string
    readonly quantity: string
    readonly unitPrice: string
    readonly vat: string
    readonly net: (currency: string) => string
  }
  readonly line: {
    readonly perUnits: (quantity: string, unit: string) => string
    readonly grossPrice: (gross: string, discount: string) => string
    readonly allowance: string
    readonly charge: string
  }
  readonly vat: {
    readonly title: string
    readonly rate: string
    readonly base: string
    readonly tax: string
    readonly inBookCurrency: (amount: string, rate: string, source: string) => string
  }
  readonly totals: {
    readonly lines: string
    readonly allowances: string
    readonly charges: string
    readonly net: string
    readonly vat: string
    readonly gross: string
    readonly prepaid: string
    readonly due: string
  }
  readonly payment: {
    readonly title: string
    readonly rule: (rule: DueRule) => string
    readonly instalments: string
    readonly instalment: (position: number, count: number, percent: string) => string
    readonly accountName: string
    readonly iban: string
    readonly bic: string
    readonly reference: string
    readonly online: string
    readonly scan: string
  }
  readonly statement: StatementTexts
  readonly page: (page: number, pages: number) => string
}
