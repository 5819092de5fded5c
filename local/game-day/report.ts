import { table } from '../desk-table.ts'
import { alarmOf, type Played } from './play.ts'
import type { Scenario } from './scenarios.ts'

/** A scenario that went as it should, or why it did not. */
export type Outcome = { readonly scenario: Scenario } & ({ readonly played: Played } | { readonly failure: string })

const itemOf = ({ workItem }: Played): string =>
  workItem === undefined ? '-' : `${workItem.kind}: ${workItem.findings[0]?.code ?? workItem.about['step'] ?? ''}`

const rowOf = (outcome: Outcome): string[] => {
  const { scenario } = outcome
  const { name, runbook } = alarmOf(scenario)
  const known = [scenario.name, name]
  if ('failure' in outcome) return [...known, '', '', `${runbook}.md`, scenario.recovery, '', `NOT RECOVERED: ${outcome.failure}`]
  const { condition, seconds, end } = outcome.played
  return [...known, condition.says, itemOf(outcome.played), `${runbook}.md`, scenario.recovery, `${seconds.toFixed(0)} s`, end]
}

/** A line for each scenario; the runbooks are in docs/runbooks. */
export const gameDayText = (outcomes: readonly Outcome[]): string =>
  table(['what breaks', 'alarm', 'its condition', 'work item', 'runbook', 'recovery', 'took', 'the order in the end'], outcomes.map(rowOf))
