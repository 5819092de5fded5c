/** Why: a reminder that comes twice, too late or in a row of missed ones is what customers remember of an invoicing system. */
import { describe, expect, test } from 'vitest'
import { day, instantOf } from '../../../shared/domain/day.ts'
import { dunningRulesOf, firstStepAfter, latestStepDue, stepDueAt } from '../../../shared/domain/dunning.ts'
import { aCustomer, aSeller } from '../../support/samples.ts'

const policy = dunningRulesOf(aSeller(), aCustomer())
const dueDate = day('2026-12-20')
const paris = (now: string) => ({ zone: 'Europe/Paris', now: instantOf(now) })

describe('the dunning policy', () => {
  test('a step is due at nine in the morning of the seller, in winter and in summer', () => {
    const [step] = policy.steps
    expect(stepDueAt(step!, dueDate, { zone: 'Europe/Paris' })).toBe('2026-12-17T08:00:00.000Z')
    expect(stepDueAt(step!, day('2026-07-20'), { zone: 'Europe/Paris' })).toBe('2026-07-17T07:00:00.000Z')
  })
  test('an invoice that was just sent waits for the first step that is still to come', () => {
    expect(firstStepAfter(policy, dueDate, paris('2026-11-24T10:00:00.000Z'))?.step).toBe('before-due')
    expect(firstStepAfter(policy, dueDate, paris('2026-12-18T10:00:00.000Z'))?.step).toBe('due')
  })
  test('after the last step nothing more is to come', () => {
    expect(firstStepAfter(policy, dueDate, paris('2027-02-01T10:00:00.000Z'))).toBeUndefined()
  })
  test('after an outage only the latest step that is due is sent, not the row of those missed', () => {
    expect(latestStepDue(policy, dueDate, paris('2026-12-29T10:00:00.000Z'))?.step).toBe('first')
    expect(latestStepDue(policy, dueDate, paris('2026-12-16T10:00:00.000Z'))).toBeUndefined()
  })
  test('a customer without a policy has the first one of the seller', () => {
    expect(dunningRulesOf(aSeller(), undefined).policyId).toBe('standard')
    expect(dunningRulesOf(aSeller(), aCustomer({ dunningPolicy: 'gone' })).policyId).toBe('standard')
  })
})
