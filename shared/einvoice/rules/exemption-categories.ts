import { keyOfGroup } from './vat-categories.ts'
import type { Rule } from './rule.ts'

/** Which category a VATEX code belongs to, with the rule that says so: PEPPOL-EN16931-P0104 to P0111 of 3.0.21. */
const categoryOf: readonly (readonly [rule: string, code: string, category: string])[] = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'VATEX-EU-O', 'O'],
  ['P0106', 'VATEX-EU-IC', 'K'],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
]

/** An exempt article may bring the code of another exemption, which the network refuses. */
export const exemptionCategoryRules: readonly Rule[] = categoryOf.map(([rule, code, category]) => ({
  id: `PEPPOL-EN16931-${rule}`,
  term: 'BT-121',
  field: 'articles.exemption.code',
  expected: `${code} in category ${category} alone`,
  remedy: 'Correct the code of the article, then release the order.',
  breaches: ({ vatGroups }) =>
    vatGroups
      .filter((group) => group.exemptionCode?.toUpperCase() === code && group.category !== category)
      .map((group) => ({ actual: `${code} in ${keyOfGroup(group)}` })),
}))
