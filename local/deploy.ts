import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runDirectory } from './children.ts'
import { mustRun, toolEnvironment } from './commands.ts'
import { ACCOUNT, clientEnvironment, REGION } from './emulator.ts'

export interface DeployOptions {
  endpoint: string
  report: (line: string) => void
  /** Waits for the bundles, as synth needs them. */
  bundles: Promise<void>
  /** The command that synthesises the app; the one of cdk.json unless a test brings an app of its own. */
  app?: string
  signal?: AbortSignal | undefined
}

/** What the stacks say about themselves, by output name. */
export type Outputs = Record<string, string>

const readOutputs = (file: string): Outputs => {
  const stacks = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Outputs>
  return Object.assign({}, ...Object.values(stacks)) as Outputs
}

/** Puts the CDK app on the emulator with the stock CLI: synth and bootstrap side by side, then all stacks. */
export const deploy = async ({ endpoint, report, bundles, app, signal }: DeployOptions): Promise<Outputs> => {
  const options = { env: toolEnvironment(clientEnvironment(endpoint)), signal }
  const assembly = join(runDirectory(), 'cdk.out')
  const outputsFile = join(runDirectory(), 'outputs.json')
  const chosenApp = app ? ['--app', app] : []
  report('Synthesising the app ...')
  await bundles
  await Promise.all([
    mustRun('cdk', ['synth', '--quiet', '--output', assembly, ...chosenApp], options),
    mustRun('cdk', ['bootstrap', `aws://${ACCOUNT}/${REGION}`], options),
  ])
  report('Deploying the stacks ...')
  const everything = ['--all', '--require-approval', 'never', '--concurrency', '4']
  await mustRun('cdk', ['deploy', '--app', assembly, ...everything, '--outputs-file', outputsFile], options)
  return readOutputs(outputsFile)
}
