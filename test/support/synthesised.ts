import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import type { Stack } from 'aws-cdk-lib'
import { quittance } from '../../infra/app.ts'
import { functionNames } from '../../infra/functions.ts'
import type { Machine } from './interpreter/definition.ts'

export type Resource = { readonly Type: string; readonly Properties: Record<string, unknown> }
export type StackName = 'QuittanceBooks' | 'QuittancePipeline' | 'QuittanceWatch'

/** Bundles that are never run: the template only needs something to hash. */
const emptyBundles = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-bundles-'))
  for (const name of functionNames) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `// ${name}\n`)
  }
  return folder
}

/** The templates of the app as it would be deployed, findings of cdk-nag included: it throws when there is one. */
export const synthesise = (context: Record<string, unknown> = {}): Record<StackName, Template> => {
  const outdir = mkdtempSync(join(tmpdir(), 'quittance-cdk-'))
  const app = quittance({ outdir, context: { bundles: emptyBundles(), ...context } })
  app.synth()
  const template = (name: StackName) => Template.fromStack(app.node.findChild(name) as Stack)
  return {
    QuittanceBooks: template('QuittanceBooks'),
    QuittancePipeline: template('QuittancePipeline'),
    QuittanceWatch: template('QuittanceWatch'),
  }
}

export const resourcesOf = (template: Template, type: string): (Resource & { readonly id: string })[] =>
  Object.entries(template.findResources(type)).map(([id, resource]) => ({ id, ...(resource as Resource) }))

/** Of the function that a construct's logical id stands for: its name in the table of functions. */
export const functionNameById = (pipeline: Template): Map<string, string> =>
  new Map(
    resourcesOf(pipeline, 'AWS::Lambda::Function').map(({ id, Properties }) => [id, String(Properties['Description']).split(',')[0]!]),
  )

type Token =
  | string
  | { readonly 'Fn::ImportValue': string }
  | { readonly 'Fn::GetAtt': readonly [string, string] }
  | { readonly Ref: string }

/** A state machine's definition with the ARNs that a deployment would put in. */
export const machineOf = (pipeline: Template, construct: 'OrderToInvoice' | 'MonthEnd' | 'Export' = 'OrderToInvoice'): Machine => {
  const machine = resourcesOf(pipeline, 'AWS::StepFunctions::StateMachine').find(({ id }) => id.startsWith(construct))
  const names = functionNameById(pipeline)
  const valueOf = (token: Token): string => {
    if (typeof token === 'string') return token
    if ('Fn::ImportValue' in token) return 'staging'
    if ('Ref' in token) return `https://sqs.eu-central-1.amazonaws.com/000000000000/${token.Ref}`
    return `arn:aws:lambda:eu-central-1:000000000000:function:${names.get(token['Fn::GetAtt'][0])}`
  }
  const {
    'Fn::Join': [, parts],
  } = machine!.Properties['DefinitionString'] as { 'Fn::Join': [string, Token[]] }
  return JSON.parse(parts.map(valueOf).join('')) as Machine
}
