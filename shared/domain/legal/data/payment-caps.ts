/** The longest terms of a case: days from the issue, and days for either reading of "end of month", where the law knows it. */
export type PaymentCap = { readonly days: number; readonly endOfMonthDays?: number; readonly source: string }

/** Without an agreement: 30 days after receipt of the goods or performance of the service. */
export const capWithoutAgreement: PaymentCap = { days: 30, source: 'art. L441-10, I, 1 C. com.' }

/** Agreed: 60 days from the issue, or 45 days end of month, if the contract says so and it is no gross abuse; both readings are admitted. */
export const capWithAgreement: PaymentCap = { days: 60, endOfMonthDays: 45, source: 'art. L441-10, I, 2 and 3 C. com.' }

/** The State and local authorities; hospitals (50) and public undertakings (60) need a kind of customer of their own before they fit. */
export const capOfPublicBuyers: PaymentCap = { days: 30, source: 'art. R2192-10 code de la commande publique' }

/** No agreement can go beyond these. Live cattle and fresh meat (20 days after delivery) are no sector of ours yet. */
export const capsOfSectors: Readonly<Record<'transport' | 'perishable', PaymentCap>> = {
  transport: { days: 30, source: 'art. L441-11, II, 5 C. com.' },
  perishable: { days: 30, source: 'art. L441-11, II, 1 C. com.' },
}
