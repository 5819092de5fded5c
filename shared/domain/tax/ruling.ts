import { type Day } from '../day.ts'
import { type Decimal, zero } from '../decimal.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { VatCategory, VatKey } from '../vat.ts'
import { type ReasonedRule, vatReasons } from './data/vat-reasons.ts'
import type { Situation } from './situation.ts'
import type { VatReason } from './vat-question.ts'

export type RuleName = ReasonedRule | 'domestic' | 'domestic-exempt'

/** What one rule says of one line. */
export type Ruling = { readonly vat: VatKey; readonly rule: RuleName; readonly reason?: VatReason }

export const taxedAt = (rate: Decimal): Ruling => ({ vat: { category: 'S', rate }, rule: 'domestic' })

export const exempt = (reason: VatReason): Ruling => ({ vat: { category: 'E', rate: zero }, rule: 'domestic-exempt', reason })

const categories: Readonly<Record<ReasonedRule, VatCategory>> = {
  franchise: 'E',
  'outside-scope': 'O',
  'construction-reverse-charge': 'AE',
  'intra-community-goods': 'K',
  'service-to-member-state': 'AE',
  'service-outside-union': 'O',
  export: 'G',
  'export-overseas': 'G',
}

/** A ruling without tax, with its reason in the customer's language as of the day of issue; held when no text is in force. */
export const untaxed = (rule: ReasonedRule, { question }: Situation): Checked<Ruling> => {
  const { on, customer } = question
  const row = vatReasons.find((reason) => reason.rule === rule && reason.from <= on && on <= reason.until)
  if (row === undefined) return failed(noText(rule, on))
  const reason = { text: row.text[customer.language], code: row.code }
  return passed({ vat: { category: categories[rule], rate: zero }, rule, reason })
}

const noText = (rule: ReasonedRule, on: Day) => ({
  code: 'VAT_TEXT_MISSING',
  field: 'lines',
  expected: `a text in force for the rule ${rule}`,
  actual: `none on ${on}`,
  remedy: 'update to a release that holds the texts of this date',
})
