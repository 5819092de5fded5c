import { readFileSync } from 'node:fs'
import { clientSettings } from './client-settings.ts'
import { runningCloud } from './endpoints.ts'

/** A deployment that a command works in: how its clients are made, and what its stacks tell. */
export interface Deployed {
  settings: Partial<ReturnType<typeof clientSettings>>
  outputs: Record<string, string>
}

/** The local cloud that runs, or what `cdk deploy --all --outputs-file FILE` wrote of a deployment to AWS. */
export const deployed = (outputsFile?: string): Deployed => {
  if (outputsFile === undefined) {
    const { endpoint, outputs } = runningCloud()
    return { settings: clientSettings(endpoint), outputs }
  }
  const outputs = Object.assign({}, ...Object.values(JSON.parse(readFileSync(outputsFile, 'utf8')) as object)) as Record<string, string>
  return { settings: {}, outputs }
}

/** What an output says; a missing one means that not everything is deployed. */
export const outputOf = ({ outputs }: Deployed, name: string): string => {
  const value = outputs[name]
  if (value === undefined) throw new Error(`There is no output ${name}: is everything deployed?`)
  return value
}
