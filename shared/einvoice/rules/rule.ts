import type { SemanticInvoice } from '../semantic-invoice.ts'

/** Where an invoice breaks a rule, and how. */
export type Breach = {
  readonly actual: string
  /** What this invoice should say there, where it can be told. */
  readonly expected?: string
  /** BT-126 of the line. */
  readonly line?: string | undefined
  /** Where the value comes from, when it is not always the same place. */
  readonly field?: string
}

/** One rule over what an e-invoice says. */
export type Rule = {
  /** The id that the rule's publisher gave it (`BR-CO-15`); `EXACT-...` where no official rule asks. */
  readonly id: string
  /** The business term that is looked at. */
  readonly term: string
  /** Where a publisher of orders finds the value: in the order (of a line: in the line), or in master data. */
  readonly field: string
  /** What must hold, in words. */
  readonly expected: string
  /** What a person changes so that it holds. */
  readonly remedy: string
  /** How much more it asks than the official rule of that id. */
  readonly stricter?: string
  readonly breaches: (invoice: SemanticInvoice) => readonly Breach[]
}

/** A broken rule: which, where and what to do. */
export type RuleFinding = Required<Pick<Rule, 'expected' | 'remedy' | 'term' | 'field'>> & {
  readonly rule: string
  readonly line: string | undefined
  readonly actual: string
}

/** Every breach of the rules, in their order. */
export const broken = (rules: readonly Rule[], invoice: SemanticInvoice): RuleFinding[] =>
  rules.flatMap((rule) => rule.breaches(invoice).map((breach) => findingOf(rule, breach)))

const findingOf = ({ id, term, field, expected, remedy }: Rule, breach: Breach): RuleFinding => ({
  rule: id,
  term,
  field: breach.field ?? field,
  expected: breach.expected ?? expected,
  remedy,
  line: breach.line,
  actual: breach.actual,
})

type Described = Omit<Rule, 'breaches'>

type OfDocument = Described & {
  readonly said: (invoice: SemanticInvoice) => string | undefined
  /** Whether the value will do; absent: any value does. */
  readonly accepts?: (value: string, invoice: SemanticInvoice) => boolean
  /** Whether the rule has anything to say of this invoice; absent: of every one. */
  readonly appliesTo?: (invoice: SemanticInvoice) => boolean
}

/** A rule on one value that must be there, and be right. */
export const demanded = ({ said, accepts = () => true, appliesTo = () => true, ...rule }: OfDocument): Rule => ({
  ...rule,
  breaches: (invoice) => {
    if (!appliesTo(invoice)) return []
    const value = said(invoice)
    return value !== undefined && accepts(value, invoice) ? [] : [{ actual: value ?? 'none' }]
  },
})

/** A rule on a value that need not be there, but must be right. */
export const restricted = ({ said, accepts = () => true, appliesTo = () => true, ...rule }: OfDocument): Rule =>
  demanded({ ...rule, said, accepts, appliesTo: (invoice) => said(invoice) !== undefined && appliesTo(invoice) })
