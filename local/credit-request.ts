import type * as z from 'zod'
import { creditReasonSchema, creditRequestIdSchema, creditRequestSchema } from '../shared/domain/crediting/credit-request.ts'
import { decimalSchema } from '../shared/domain/decimal.ts'

type Options = { readonly reason?: string | undefined; readonly request?: string | undefined; readonly note?: string | undefined }

/**
 * What a person asks to have credited, as credit-invoice takes it: `parts` are `all`, or such as `1=2` (units) and `1=AMOUNT:12.50` (net).
 * Read before anything is called. Throws an Error that says which word of the command is wrong and what stands there instead.
 */
export const creditAsked = ({ reason, request, note }: Options, parts: readonly string[]): object => {
  expect(creditReasonSchema, reason, { of: '--reason', expected: listed(creditReasonSchema.options) })
  expect(creditRequestIdSchema, request, { of: '--request', expected: 'letters, digits and . _ : / + - only, at most 50' })
  expect(creditRequestSchema.shape.note, note, { of: '--note', expected: 'a text of at most 200 characters' })
  return { reason, requestId: request, ...(note !== undefined && { note }), part: creditedPart(parts) }
}

type Word = { readonly of: string; readonly expected: string }

/** Throws an Error that says which word is wrong, what stands there and what should. */
export const expect = (schema: z.ZodType, text: string | undefined, { of, expected }: Word): void => {
  if (!schema.safeParse(text).success)
    throw new Error(`${of}: expected ${expected}, actual ${text === undefined ? 'nothing' : `"${text}"`}.`)
}

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const expectedPart = '"all", LINE=QUANTITY or LINE=AMOUNT:NET, with numbers such as 2 or 12.50'

const creditedPart = (parts: readonly string[]): object => {
  if (parts.length === 0) throw new Error(`PART: expected ${expectedPart}, actual nothing.`)
  return parts.length === 1 && parts[0] === 'all' ? { kind: 'all' } : { kind: 'lines', lines: parts.map(creditedLine) }
}

const creditedLine = (part: string): object => {
  const [, lineId, amount, value] = /^(.{1,50}?)=(AMOUNT:)?(.+)$/.exec(part) ?? []
  if (lineId === undefined || !decimalSchema.safeParse(value).success) throw new Error(`PART: expected ${expectedPart}, actual "${part}".`)
  return { lineId, [amount === undefined ? 'quantity' : 'amount']: value }
}
