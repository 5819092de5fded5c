/**
 * A condition of a write, with the reason why it is there. Each expression has placeholders of its own, so that a request shows which guard
 * it carries, and a simulation can switch one off by name and see what breaks.
 */
export type Guard = { readonly expression: string; readonly names: Readonly<Record<string, string>>; readonly why: string }

export const absent = (placeholder: string, why: string): Guard => ({
  expression: `attribute_not_exists(#${placeholder})`,
  names: { [`#${placeholder}`]: 'PK' },
  why,
})

/**
 * Once credited or paid, an invoice always says what is open, be it all again: one that was read without a sum matches only one without. What
 * is open may be nothing before a payment and after it (of what is overpaid or written off), so how often it was settled counts too.
 */
export const owedAsRead =
  '(attribute_not_exists(#owedRead) OR #owedRead = :owedRead) AND (attribute_not_exists(#settledRead) OR #settledRead = :settledRead)'
export const owedNames = { '#owedRead': 'open', '#settledRead': 'settlements' } as const

/** Once disputed, an invoice always says how much of it is, be it nothing. */
export const disputedAsRead = '(attribute_not_exists(#disputedRead) OR #disputedRead = :disputedRead)'
