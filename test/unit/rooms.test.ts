// The rooms of the house are kept by lint rules. This test proves that the rules bite: for each there is a canary in
// test/canary/illegal that must be reported, and test/canary/legal holds what must stay allowed.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const canaries = join(root, 'test/canary')

/** Rule names by file, e.g. 'shared/domain/reads-a-file.ts' -> ['eslint(no-restricted-imports)']. */
type Findings = Map<string, string[]>

/** The rules of the project decide by path, so the canaries are linted where they would stand if they were real. */
const lint = (kind: 'legal' | 'illegal'): Findings => {
  const house = mkdtempSync(join(tmpdir(), 'rooms-'))
  try {
    cpSync(join(canaries, kind), house, { recursive: true })
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
    const oxlint = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json'], { cwd: house, encoding: 'utf8' })
    const { diagnostics } = JSON.parse(oxlint.stdout) as { diagnostics: { code: string; filename: string }[] }
    const byFile = Map.groupBy(diagnostics, ({ filename }) => filename)
    return new Map([...byFile].map(([file, found]) => [file, found.map(({ code }) => code)]))
  } finally {
    rmSync(house, { recursive: true })
  }
}

const files = (kind: 'legal' | 'illegal'): string[] => globSync('**/*.ts', { cwd: join(canaries, kind) }).toSorted()

const expectedRule = (file: string): string => {
  const [, rule] = /^\/\/ must fail: (\S+)/.exec(readFileSync(join(canaries, 'illegal', file), 'utf8')) ?? []
  if (!rule) throw new Error(`${file} does not say which rule must report it`)
  return rule
}

describe('a room keeps what does not belong in it out', () => {
  let findings: Findings
  beforeAll(() => {
    findings = lint('illegal')
  })

  test.each(files('illegal'))('%s is reported', (file) => {
    expect(findings.get(file) ?? []).toContain(expectedRule(file))
  })
})

test('what the rules allow is not reported', () => {
  expect(files('legal').length).toBeGreaterThan(0)
  expect([...lint('legal')]).toEqual([])
})
