// What the application writes is judged by those whose word counts: every scenario in every format, and no finding of any judge.
import { describe, expect, test } from 'vitest'
import { exampleNames, example } from './examples.ts'
import { judge } from './judge.ts'
import { needsJudges } from './needs.ts'
import type { Finding } from './verdict.ts'

/** A recommendation of XRechnung for a time; invoices before delivery have no such date, and its publisher's own test cases have none. */
const isRecommendation = ({ rule }: Finding): boolean => rule === 'BR-DE-TMP-32'

describe('an invoice of ours', () => {
  test.concurrent.for(exampleNames)('%s pleases every judge', async (name, context) => {
    needsJudges(context)
    const verdicts = await judge(example(name))
    expect(verdicts.length).toBeGreaterThan(1)
    for (const { judge, version, findings, abstained } of verdicts)
      expect({ judge, version, abstained, findings: findings.filter((finding) => !isRecommendation(finding)) }).toEqual({
        judge,
        version,
        findings: [],
      })
  })
})
