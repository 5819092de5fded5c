import type { Template } from '../peers/dynamo/definition.ts'
import type { Machine } from './definition.ts'

/** What a reference in a synthesised template stands for: `attribute` is undefined for a plain Ref. */
export type Resolve = (logicalId: string, attribute: string | undefined) => string | undefined

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '000000000000',
  'AWS::URLSuffix': 'amazonaws.com',
}
const ARNS: Readonly<Record<string, (name: string) => string>> = {
  'AWS::Lambda::Function': (name) => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`,
  'AWS::SQS::Queue': (name) => `arn:aws:sqs:eu-central-1:000000000000:${name}`,
  'AWS::Events::EventBus': (name) => `arn:aws:events:eu-central-1:000000000000:event-bus/${name}`,
  'AWS::StepFunctions::StateMachine': (name) => `arn:aws:states:eu-central-1:000000000000:stateMachine:${name}`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SecretsManager::Secret': (name) => `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}-AbCdEf`,
  'AWS::DynamoDB::GlobalTable': (name) => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`,
  'AWS::DynamoDB::Table': (name) => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`,
}
/** Whose Ref is the ARN. */
const REF_IS_ARN = ['AWS::StepFunctions::StateMachine', 'AWS::SecretsManager::Secret']
const NAMES = ['FunctionName', 'QueueName', 'StateMachineName', 'BucketName', 'TableName', 'Name']

/** The name that a resource was given, or its logical id. */
export function resourceName(template: Template, logicalId: string): string {
  const properties = (template.Resources[logicalId]?.Properties ?? {}) as Record<string, unknown>
  const given = NAMES.map((name) => properties[name]).find((name) => typeof name === 'string')
  return typeof given === 'string' ? given : logicalId
}

/** Resolves Ref, Fn::GetAtt, Fn::ImportValue, Fn::Join and Fn::Sub to texts: names, and ARNs and queue URLs made of them as the peers make them. */
export function resolveTemplate(template: Template, value: unknown, resolve: Resolve = () => undefined): unknown {
  const reference = (logicalId: string, attribute?: string): string => {
    const given = PSEUDO[logicalId] ?? resolve(logicalId, attribute)
    if (given !== undefined) return given
    const type = template.Resources[logicalId]?.Type ?? ''
    const name = resourceName(template, logicalId)
    if (attribute === 'Arn' || (attribute === undefined && REF_IS_ARN.includes(type))) return ARNS[type]?.(name) ?? name
    if (attribute === 'StreamArn') return `${ARNS[type]?.(name)}/stream/2026-01-01T00:00:00.000`
    return attribute === undefined && type === 'AWS::SQS::Queue' ? `https://sqs.eu-central-1.amazonaws.com/000000000000/${name}` : name
  }
  const text = (part: unknown): string => String(walk(part))
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const [[key, inner] = ['', undefined], ...others] = Object.entries(part)
    if (others.length > 0 || (key !== 'Ref' && !key.startsWith('Fn::'))) {
      return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one)]))
    }
    if (key === 'Ref') return reference(String(inner))
    if (key === 'Fn::GetAtt') return reference(String((inner as string[])[0]), String((inner as string[])[1]))
    if (key === 'Fn::ImportValue') return imported(template, text(inner), walk)
    if (key === 'Fn::Join') return (inner as [string, unknown[]])[1].map(text).join((inner as [string, unknown[]])[0])
    if (key === 'Fn::Sub' && typeof inner === 'string')
      return inner.replaceAll(/\$\{([^.}]+)(?:\.([^}]+))?\}/g, (_, id: string, at?: string) => reference(id, at))
    return resolve(JSON.stringify(part), undefined) ?? JSON.stringify(part)
  }
  return walk(value)
}

/** Several stacks as one template, so that what one exports the other finds. */
export function mergeTemplates(templates: readonly Template[]): Template {
  const ids = templates.flatMap((template) => Object.keys(template.Resources))
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`Two stacks have a resource ${twice}`)
  return {
    Resources: Object.assign({}, ...templates.map(({ Resources }) => Resources)) as Template['Resources'],
    Outputs: Object.assign({}, ...templates.map(({ Outputs }) => Outputs)) as NonNullable<Template['Outputs']>,
  }
}

function imported(template: Template, name: string, walk: (value: unknown) => unknown): unknown {
  const output = Object.values(template.Outputs ?? {}).find((one) => one.Export?.Name === name)
  if (output === undefined) throw new Error(`No stack exports ${name}`)
  return walk(output.Value)
}

/** The definition of a state machine in a synthesised template, by its name or (the beginning of) its logical id. */
export function machineFromTemplate(template: Template, name: string, resolve?: Resolve): Machine {
  const machines = Object.entries(template.Resources).filter(([, resource]) => resource.Type === 'AWS::StepFunctions::StateMachine')
  const found = machines.find(([logicalId]) => resourceName(template, logicalId) === name || logicalId.startsWith(name))
  if (found === undefined) throw new Error(`The template has no state machine ${name}; it has ${machines.map(([id]) => id).join(', ')}`)
  const properties = (found[1].Properties ?? {}) as { DefinitionString?: unknown; Definition?: unknown }
  const definition = resolveTemplate(template, properties.DefinitionString ?? properties.Definition, resolve)
  return (typeof definition === 'string' ? JSON.parse(definition) : definition) as Machine
}
