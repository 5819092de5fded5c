/** Why: the page says which official rules ours decide. It must be the rules' own word, and know every rule that is published. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decidedBy, officialRules } from '../../../docs/rules/official-rules.ts'
import { reasonAgainst, rulesPage } from '../../../docs/rules/rules-page.ts'
import { commonRules, ruleSets } from '../../../shared/einvoice/rules/sets.ts'

const root = join(import.meta.dirname, '../../..')
const published = join(root, '../shared/rules')
const official = Object.values(officialRules).flat()

test('the page is what the rules say (node docs/rules/write-page.ts)', () => {
  expect(readFileSync(join(root, 'docs/e-invoice-rules.md'), 'utf8')).toBe(rulesPage())
})

test('every official rule is decided by one of ours, or the page says why not', () => {
  expect(official.filter((id) => reasonAgainst(id) === 'no reason')).toEqual([])
})

test('what decides for another is a rule of ours', () => {
  const ids = new Set([...commonRules, ...Object.values(ruleSets).flat()].map(({ id }) => id))
  expect(Object.values(decidedBy).filter((id) => !ids.has(id))).toEqual([])
})

test.for([
  ['BR-FR-UBL@1.4.0.03.xslt', /BR-FR-(?:[A-Z]+-)?\d+/g],
  ['BR-FR-CII@1.4.0.03.xslt', /BR-FR-(?:[A-Z]+-)?\d+/g],
  ['FACTUR-X_EN16931@1.09.2.xslt', /(?<=name="id">)BR-[A-Z0-9-]+(?=<)/g],
] as const)('every rule of %s is on the page', ([file, pattern], { skip }) => {
  skip(!existsSync(published), 'The published rules are not asked: the folder shared/rules is not beside the project')
  const ids = new Set(readFileSync(join(published, file), 'utf8').match(pattern))
  expect(ids.size).toBeGreaterThan(40)
  expect([...ids].filter((id) => !official.includes(id))).toEqual([])
})
