/** What docs/scale.md promises to whoever plans a month's end must follow from what was measured and what AWS grants. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quotas, scaleTable } from '../../support/scale.ts'

test('the page in docs is what the model says now', () => {
  const file = join(import.meta.dirname, '../../../docs/scale.md')
  expect(readFileSync(file, 'utf8'), 'run `node bench/scale/model.ts`').toBe(scaleTable())
})

test('one million orders in an hour fit into a month-end run in both regions, but for the mails and a table that is not warmed', () => {
  const [, run = ''] = scaleTable().split('## A month-end run')
  const breaking = run.split('\n').filter((line) => line.startsWith('- **What breaks first'))
  expect(breaking).toHaveLength(4)
  for (const line of breaking.slice(0, 2))
    expect(line.split(': ').slice(1).join(': ')).toMatch(/^SES: mails sent[^;]*; then DynamoDB: write units of a new on-demand table[^;]*$/)
})

test('every quota names where it comes from', () => {
  for (const { source, limit } of Object.values(quotas)) {
    expect(source.length).toBeGreaterThan(20)
    expect(Object.values(limit).every((value) => value > 0)).toBe(true)
  }
})
