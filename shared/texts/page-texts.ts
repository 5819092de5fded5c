import type { PayingTexts } from './paying-texts.ts'
import type { DisputeTexts } from './dispute-texts.ts'

/** Words of the web pages. */
export type PageTexts = {
  readonly invoice: {
    readonly title: (number: string) => string
    readonly from: (seller: string) => string
    readonly to: (buyer: string) => string
    readonly dueDate: (date: string) => string
    readonly late: (date: string) => string
    readonly issueDate: string
    readonly net: string
    readonly vat: string
    readonly gross: string
    readonly transfer: string
    readonly accountName: string
    readonly iban: string
    readonly bic: string
    readonly reference: string
    readonly instalments: string
    readonly open: string
    /** The e-invoice as XML, of an invoice or a credit note. */
    readonly download: string
    readonly copy: string
    readonly replaced: (number: string) => string
  }
  readonly creditNote: {
    readonly title: (number: string) => string
    readonly credits: (number: string) => string
    readonly sales: (from: string, until: string) => string
    readonly open: string
    readonly copy: string
  }
  readonly paying: PayingTexts
  readonly disputes: DisputeTexts
  /** The pages around a payment at the provider. */
  readonly online: {
    readonly forward: { readonly title: string; readonly text: string; readonly action: string }
    readonly underWay: { readonly title: string; readonly text: string }
    readonly notTaken: { readonly title: string; readonly text: string }
    readonly back: string
    readonly thanks: string
  }
  readonly stale: { readonly title: string; readonly text: string; readonly action: string }
  readonly pay: { readonly title: string; readonly text: string; readonly action: string }
  readonly requested: { readonly title: string; readonly text: string }
  readonly missing: { readonly title: string; readonly text: string }
  /** A link that is opened too often within a minute, and one that is asked for too often within an hour. */
  readonly busy: { readonly title: string; readonly text: string }
  readonly requestedOften: { readonly title: string; readonly text: string }
  readonly footer: string
}
