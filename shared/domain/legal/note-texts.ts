import type { Decimal } from '../decimal.ts'
import { toFixed } from '../decimal.ts'
import { type Money, toDecimal } from '../money.ts'
import type { Language } from '../seller.ts'

type Company = {
  readonly legalForm?: string | undefined
  readonly shareCapital?: string | undefined
  readonly register?: string | undefined
}

/** The sentences of the mandatory mentions; a language that lacks one does not compile. */
export type NoteTexts = {
  readonly contractRate: (percent: Decimal, article: string) => string
  readonly ecbRate: (points: Decimal, article: string) => string
  readonly indemnity: (amount: Money, articles: string) => string
  readonly discount: (percent: Decimal, withinDays: number) => string
  readonly noDiscount: string
  readonly company: (company: Company) => string
  readonly debits: string
  readonly billingAddress: (lines: string) => string
}

/** Between groups of a French number and before its unit stands a no-break space. */
const nbsp = '\u00a0'
const inFrench = (value: Decimal): string => value.replace('.', ',')
const euros = (amount: Money): string => toFixed(toDecimal(amount), 2).replace(/\.00$/, '')

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' – ')

export const noteTexts: Readonly<Record<Language, NoteTexts>> = {
  fr: {
    contractRate: (percent, article) =>
      `En cas de retard de paiement, pénalités au taux annuel de ${inFrench(percent)}${nbsp}%, exigibles dès le lendemain de l'échéance sans rappel (${article}).`,
    ecbRate: (points, article) =>
      `En cas de retard de paiement, pénalités au taux de refinancement de la BCE majoré de ${inFrench(points)} points, exigibles dès le lendemain de l'échéance sans rappel (${article}).`,
    indemnity: (amount, articles) =>
      `Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement${nbsp}: ${euros(amount)}${nbsp}€ (${articles}).`,
    discount: (percent, withinDays) => `Escompte de ${inFrench(percent)}${nbsp}% pour paiement sous ${withinDays} jours.`,
    noDiscount: "Pas d'escompte pour paiement anticipé.",
    company: ({ legalForm, shareCapital, register }) => {
      const capital = shareCapital === undefined ? undefined : `au capital de ${shareCapital}`
      const form = [legalForm, capital].filter((part) => part !== undefined).join(' ')
      return joined([form === '' ? undefined : form, register])
    },
    debits: "Option pour le paiement de la taxe d'après les débits.",
    billingAddress: (lines) => `Adresse de facturation${nbsp}: ${lines}`,
  },
  en: {
    contractRate: (percent, article) =>
      `Late payment bears penalties of ${percent}${nbsp}% a year from the day after the due date, without notice (${article}).`,
    ecbRate: (points, article) =>
      `Late payment bears penalties at the ECB refinancing rate plus ${points} points from the day after the due date, without notice (${article}).`,
    indemnity: (amount, articles) =>
      `Fixed compensation for recovery costs in case of late payment: EUR${nbsp}${euros(amount)} (${articles}).`,
    discount: (percent, withinDays) => `Discount of ${percent}${nbsp}% for payment within ${withinDays} days.`,
    noDiscount: 'No discount for early payment.',
    company: ({ legalForm, shareCapital, register }) => {
      const capital = shareCapital === undefined ? undefined : `share capital ${shareCapital}`
      return joined([legalForm, capital, register])
    },
    debits: 'Option for payment of VAT on debits.',
    billingAddress: (lines) => `Billing address: ${lines}`,
  },
}
