import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runDirectory } from './children.ts'
import { mustRun, toolEnvironment } from './commands.ts'
import { ACCOUNT, clientEnvironment, REGION } from './emulator.ts'

/** What the stacks say about themselves, by output name. */
export type Outputs = Record<string, string>

const assembly = (): string => join(runDirectory(), 'cdk.out')

/** Machines that call the finance API, so that their clients and tokens are tried too. */
const machineClients = ['shop', 'erp']

/** The command that synthesises the app: the one of cdk.json, unless a test brings an app of its own. */
export const synthesise = async (app: string | undefined, signal: AbortSignal | undefined): Promise<void> => {
  const chosenApp = app ? ['--app', app] : []
  const machines = ['--context', `machineClients=${machineClients.join(',')}`]
  await mustRun('cdk', ['synth', '--quiet', '--output', assembly(), ...machines, ...chosenApp], { signal })
}

/** Readies the emulator's account for the CDK; away from cdk.json, else the CLI would synthesise the app once more for it. */
export const bootstrap = async (endpoint: string, signal: AbortSignal | undefined): Promise<void> => {
  const options = { env: toolEnvironment(clientEnvironment(endpoint)), signal, directory: runDirectory() }
  await mustRun('cdk', ['bootstrap', `aws://${ACCOUNT}/${REGION}`], options)
}

const readOutputs = (file: string): Outputs => {
  const stacks = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Outputs>
  return Object.assign({}, ...Object.values(stacks)) as Outputs
}

/** Puts all stacks of the synthesised app on the emulator, with the stock CLI. */
export const deploy = async (endpoint: string, signal: AbortSignal | undefined): Promise<Outputs> => {
  const outputsFile = join(runDirectory(), 'outputs.json')
  const everything = ['--all', '--require-approval', 'never', '--concurrency', '4', '--outputs-file', outputsFile]
  await mustRun('cdk', ['deploy', '--app', assembly(), ...everything], { env: toolEnvironment(clientEnvironment(endpoint)), signal })
  return readOutputs(outputsFile)
}
