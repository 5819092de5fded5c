import { canonicalJson, sha256 } from '../../shared/domain/canonical-json.ts'
import { compare, zero } from '../../shared/domain/decimal.ts'
import {
  type DisputeCategory,
  disputeCategorySchema,
  type DisputedPart,
  disputedPartSchema,
  type DisputeId,
  disputeIdSchema,
} from '../../shared/domain/dispute/dispute.ts'
import { disputeRequestSchema } from '../../shared/domain/dispute/dispute-request.ts'
import type { Language } from '../../shared/domain/seller.ts'
import { catalogueOf } from '../../shared/texts/catalogue.ts'
import type { NotTaken } from '../../shared/texts/dispute-pages.ts'
import { readAmount } from '../../shared/texts/read-amount.ts'

export type Told = {
  readonly disputeId: DisputeId
  readonly category: DisputeCategory
  readonly part: DisputedPart
  readonly note?: string
}

/** The form as it was sent: an amount counts before lines, and without either it is the whole invoice. Its id is what it says. */
export const readForm = (body: string, language: Language): Told | { readonly problem: NotTaken } => {
  const form = new URLSearchParams(body)
  const category = disputeCategorySchema.safeParse(form.get('category'))
  if (!category.success) return { problem: 'noCategory' }
  const part = partOf(form, language)
  if (part === undefined) return { problem: 'notAnAmount' }
  const note = disputeRequestSchema.shape.note.safeParse(lineBreaks(form.get('note') ?? '')).data
  const said = { category: category.data, part, ...(note !== undefined && { note }) }
  return { disputeId: disputeIdSchema.parse(`page-${sha256(canonicalJson(said)).slice(0, 24)}`), ...said }
}

/** A browser sends each line break as two characters, of which it counts one. */
const lineBreaks = (text: string): string => text.replaceAll('\r\n', '\n').slice(0, 1000)

const partOf = (form: URLSearchParams, language: Language): DisputedPart | undefined => {
  const written = (form.get('amount') ?? '').trim()
  if (written !== '') {
    const amount = readAmount(written, catalogueOf(language).formats)
    return amount === undefined || compare(amount, zero) <= 0 ? undefined : { what: 'amount', amount }
  }
  const lines = [
    ...new Set(
      form
        .getAll('line')
        .filter((line) => /^\d{1,4}$/.test(line))
        .map(Number),
    ),
  ]
  return disputedPartSchema.safeParse({ what: 'lines', lines }).data ?? { what: 'all' }
}
