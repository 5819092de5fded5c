/** `npm run game-day`: breaks one thing at a time on a local cloud of its own, and shows what rings, what waits for whom, and how it ends. */
import { openCompany } from '../test/support/company.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { play } from './game-day/play.ts'
import { gameDayText, type Outcome } from './game-day/report.ts'
import { scenarios, type Scenario } from './game-day/scenarios.ts'
import { untilStopped } from './until-stopped.ts'

const EXIT_CODE_WHEN_STOPPED = 130

const stopped = untilStopped()
const startedAt = Date.now()
const report = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`)

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const outcomeOf = async (scenario: Scenario, playing: ReturnType<typeof play>): Promise<Outcome> => {
  try {
    return { scenario, played: await playing }
  } catch (error) {
    return { scenario, failure: wordsOf(error) }
  }
}

/** The exit code: 0 when everything rang and recovered. */
const playAll = async (cloud: Cloud): Promise<number> => {
  const company = await openCompany({ ...cloud, iamEnforced: false })
  const outcomes: Outcome[] = []
  for (const scenario of scenarios) {
    report(`${scenario.name}: ${scenario.breaks}`)
    outcomes.push(await outcomeOf(scenario, play(scenario, company, scenario.name.replaceAll(' ', '-'))))
  }
  await company.close()
  console.log(`\n${gameDayText(outcomes)}\n`)
  return outcomes.every((outcome) => 'played' in outcome) ? 0 : 1
}

const startAndPlay = async (): Promise<number> => {
  const interrupted = new AbortController()
  void stopped.then(() => interrupted.abort(new Error('Stopped while starting.')))
  const cloud = await startCloud({ name: 'game-day', report, signal: interrupted.signal })
  const died = cloud.ended.then(() => {
    throw new Error(`The emulator has ended by itself; its last words are in ${cloud.logFile}`)
  })
  died.catch(() => {})
  try {
    return await Promise.race([playAll(cloud), died, stopped.then(() => EXIT_CODE_WHEN_STOPPED)])
  } finally {
    report('Stopping ...')
    await cloud.stop()
  }
}

try {
  process.exit(await startAndPlay())
} catch (error) {
  console.error(`\n${wordsOf(error)}\n`)
  process.exit(1)
}
