/** What a test needs; where it is not, the test is skipped and says why. */
import { inject, type TestContext } from 'vitest'
import { corpusMissing } from './corpus.ts'
import { newestRulesMissing } from './rule-sets.ts'

export const needsJudges = ({ skip }: TestContext): void => {
  const { missing } = inject('judges')
  skip(missing !== undefined, missing)
}

export const needsNewestRules = ({ skip }: TestContext): void => {
  skip(newestRulesMissing !== undefined, newestRulesMissing)
}

export const needsCorpus = ({ skip }: TestContext): void => {
  skip(corpusMissing !== undefined, corpusMissing)
}
