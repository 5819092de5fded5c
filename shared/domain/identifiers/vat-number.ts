import { vatNumberFormats } from './vat-number-formats.ts'

/** The prefix of a VAT number: a member state's (EL for Greece, XI for Northern Ireland) or another country's. */
export const vatPrefixOf = (text: string): string => text.slice(0, 2)

/** Whether numbers with this prefix are of a member state or Northern Ireland, hence can be checked by VIES. */
export const isUnionPrefix = (prefix: string): boolean => vatNumberFormats.has(prefix)

/**
 * A VAT number of a member state or Northern Ireland (BT-31, BT-48) with its prefix and without spaces: the format always, the check
 * digits where they are published. It says nothing on whether the number is allotted: that is the VIES check.
 */
export const isVatNumber = (text: string): boolean => {
  const format = vatNumberFormats.get(vatPrefixOf(text))
  if (format === undefined) return false
  const body = text.slice(2)
  return format.body.test(body) && (format.check?.(body) ?? true)
}

/** An example for the reader of a finding. */
export const vatNumberExample = (prefix: string): string => vatNumberFormats.get(prefix)?.example ?? 'FR40303265045'
