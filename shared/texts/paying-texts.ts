import type { PaymentMethod } from '../domain/payment/payment.ts'

/** Words about paying on the page of an invoice. */
export type PayingTexts = {
  /** Above the amount that is owed. */
  readonly owed: string
  /** Nothing is owed any more, and it was paid. */
  readonly paid: string
  /** For who comes from the provider's page, once the payment is known here. */
  readonly arrived: string
  /** Over the list of payments and credit notes. */
  readonly history: string
  readonly methods: Readonly<Record<PaymentMethod, string>>
  readonly creditNote: (number: string) => string
  /** What has become of an instalment. */
  readonly instalment: { readonly paid: string; readonly left: (amount: string) => string }
  readonly transferAmount: string
  /** The form: how much is paid at the provider. */
  readonly title: string
  readonly legend: string
  readonly balance: (amount: string) => string
  readonly next: (amount: string, date: string) => string
  readonly other: string
  readonly amount: (currency: string) => string
  readonly action: string
  readonly notAnAmount: (example: string) => string
  readonly aboveOpen: (open: string) => string
  /** The other form: on which day the payer will pay. */
  readonly later: {
    readonly title: string
    readonly text: string
    readonly day: string
    readonly action: string
    readonly outOfBounds: (first: string, last: string) => string
    readonly promised: (date: string) => string
  }
}
