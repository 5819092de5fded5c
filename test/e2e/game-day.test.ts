/** Why: a bad day must ring, lead to its runbook, and end with every order billed once or refused with its reason. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { play, scenarios } from '../support/game-day.ts'

let company: Company
beforeAll(async () => {
  company = await openCompany(inject('cloud'))
})
afterAll(() => company.close())

test.each(scenarios)('$name: $alarm rings, and the order ends $ends', async (scenario) => {
  const { alarm, condition, workItem, end } = await play(scenario, company, `game-day-${scenario.name.replaceAll(' ', '-')}`)
  expect(condition.rings).toBe(true)
  expect(existsSync(join(import.meta.dirname, '../../docs/runbooks', `${alarm.runbook}.md`))).toBe(true)
  expect(workItem?.kind).toBe(scenario.workItem)
  expect(end).toMatch(scenario.ends === 'invoiced' ? /^invoiced once, F\d{4}-000001/ : /^refused: There is no currency EURO/)
})
