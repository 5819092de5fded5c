import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

export interface KeyAttribute {
  readonly name: string
  readonly type: 'S' | 'N' | 'B'
}
export interface KeyDefinition {
  readonly partition: KeyAttribute
  readonly sort?: KeyAttribute
}
export interface IndexDefinition extends KeyDefinition {
  readonly name: string
  readonly projection: 'ALL' | 'KEYS_ONLY' | readonly string[]
}
export interface TableDefinition extends KeyDefinition {
  readonly name: string
  readonly indexes: readonly IndexDefinition[]
}

/** "dueAt" is a text key, "seq:N" a number, "digest:B" bytes. */
export interface TableDescription {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey?: string
  readonly indexes?: Readonly<Record<string, { partitionKey: string; sortKey?: string; projection?: IndexDefinition['projection'] }>>
}

const keyAttribute = (text: string): KeyAttribute => {
  const [name = '', type = 'S'] = text.split(':')
  return { name, type: type as KeyAttribute['type'] }
}
const keysOf = (keys: { partitionKey: string; sortKey?: string }): KeyDefinition => ({
  partition: keyAttribute(keys.partitionKey),
  ...(keys.sortKey === undefined ? {} : { sort: keyAttribute(keys.sortKey) }),
})

export function definitionOf(description: TableDescription): TableDefinition {
  const indexes = Object.entries(description.indexes ?? {}).map(([name, index]) => ({
    name,
    ...keysOf(index),
    projection: index.projection ?? ('ALL' as const),
  }))
  return { name: description.name, ...keysOf(description), indexes }
}

type CreateTable = Pick<CreateTableCommandInput, 'TableName' | 'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes'>

/** From CreateTable's input, which a CloudFormation table resource's properties have the shape of. */
export function definitionFromRequest(request: CreateTable): TableDefinition {
  const typeOf = (name: string) => request.AttributeDefinitions?.find((one) => one.AttributeName === name)?.AttributeType ?? 'S'
  const keys = (schema: CreateTable['KeySchema']): KeyDefinition => {
    const attribute = (type: string): KeyAttribute | undefined => {
      const name = schema?.find((one) => one.KeyType === type)?.AttributeName
      return name === undefined ? undefined : { name, type: typeOf(name) }
    }
    const sort = attribute('RANGE')
    return { partition: attribute('HASH')!, ...(sort === undefined ? {} : { sort }) }
  }
  const indexes = (request.GlobalSecondaryIndexes ?? []).map((index): IndexDefinition => {
    const type = index.Projection?.ProjectionType ?? 'ALL'
    const projection = type === 'INCLUDE' ? (index.Projection?.NonKeyAttributes ?? []) : type
    return { name: index.IndexName!, ...keys(index.KeySchema), projection }
  })
  return { name: request.TableName!, ...keys(request.KeySchema), indexes }
}

export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name?: unknown } }>>
}

/** The tables of a synthesised template; a table without a written name is called by its logical id. */
export function definitionsFromTemplate(template: Template): TableDefinition[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].includes(resource.Type))
    .map(([logicalId, resource]) => {
      const properties = resource.Properties as CreateTable
      const written: unknown = properties.TableName
      return definitionFromRequest({ ...properties, TableName: typeof written === 'string' ? written : logicalId })
    })
}

/** Names of the attributes that make up the table's own key. */
export const keyNames = (keys: KeyDefinition): string[] => [keys.partition.name, ...(keys.sort === undefined ? [] : [keys.sort.name])]
