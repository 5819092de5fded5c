import type { Template } from '../peers/dynamo/definition.ts'

let deployed: readonly Template[] | undefined

/** The synthesised stacks that every house of this process opens from. */
export const deploy = (templates: readonly Template[]): void => {
  deployed = templates
}

export const deployedTemplates = (): readonly Template[] => {
  if (deployed === undefined) throw new Error('Nothing is deployed yet: a house opens from the synthesised templates')
  return deployed
}
