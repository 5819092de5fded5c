/** The page that says which official rules ours decide, which not and why, and where ours ask for more. */
import { commonRules, ruleSets } from '../../shared/einvoice/rules/sets.ts'
import { ruleSetVersion } from '../../shared/einvoice/rules/version.ts'
import { decidedBy, officialRules, reasons } from './official-rules.ts'

const ours = [...commonRules, ...Object.values(ruleSets).flat()]
const ourIds = new Set(ours.map(({ id }) => id))
const officialIds = new Set(Object.values(officialRules).flat())

/** Why no rule of ours asks it; undefined for an official rule that one of ours decides. */
export const reasonAgainst = (id: string): string | undefined =>
  isDecided(id) ? undefined : (reasons.find(([ids]) => ids.test(id))?.[1] ?? 'no reason')

const isDecided = (id: string): boolean => ourIds.has(id) || ourIds.has(decidedBy[id] ?? '')

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [cells(...head), cells(...head.map(() => '---')), ...rows].join('\n')

const counts = Object.entries(officialRules).map(([name, ids]) =>
  cells(name, String(ids.length), String(ids.filter(isDecided).length), String(ids.filter((id) => !isDecided(id)).length)),
)

/** A rule of one id, with every term that it looks at and all that it asks for. */
const asked = (id: string): readonly [terms: string, expected: string] => {
  const rules = ours.filter((rule) => rule.id === id)
  return [[...new Set(rules.map(({ term }) => term))].join(', '), [...new Set(rules.map(({ expected }) => expected))].join('; ')]
}

const beyond = (): string[] => [...ourIds].filter((id) => !officialIds.has(id)).map((id) => cells(id, ...asked(id)))

const decided = (ids: readonly string[]): string[] =>
  ids.filter(isDecided).map((id) => {
    const own = ourIds.has(id) ? id : (decidedBy[id] ?? id)
    return cells(id, ...asked(own), own === id ? (ours.find((rule) => rule.id === id)?.stricter ?? '') : `as ${own}`)
  })

const undecided = (ids: readonly string[]): string[] => {
  const byReason = Map.groupBy(
    ids.filter((id) => !isDecided(id)),
    (id) => reasonAgainst(id) ?? '',
  )
  return [...byReason].map(([reason, ids]) => cells(ids.join(', '), reason))
}

const section = ([name, ids]: [string, readonly string[]]): string =>
  [
    `## ${name}`,
    table(['rule', 'looks at', 'asks for', 'more than the official rule'], decided(ids)),
    ...(undecided(ids).length > 0 ? ['Not asked:', table(['rules', 'why not'], undecided(ids))] : []),
  ].join('\n\n')

export const rulesPage = (): string =>
  [
    '# Our rules for e-invoices',
    `Version ${ruleSetVersion}. Made from the rules by \`node docs/rules/write-page.ts\`; do not edit by hand.`,
    'They run before an invoice has a number, and over any file by `npm run check-einvoice`. What they find names the rule, the place and what to do. They replace no official validator: the conformance tests ask those.',
    table(['official rules', 'published', 'decided by ours', 'not'], counts),
    '## What none of these sets asks',
    table(['rule', 'looks at', 'asks for'], beyond()),
    ...Object.entries(officialRules).map(section),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
