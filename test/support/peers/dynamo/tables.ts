import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { ResourceInUseException } from '@aws-sdk/client-dynamodb'
import type { Database } from './database.ts'
import type { TableDefinition } from './definition.ts'
import { definitionFromRequest } from './definition.ts'
import { fault } from './errors.ts'

const describe = (definition: TableDefinition) => ({
  TableName: definition.name,
  TableArn: `arn:aws:dynamodb:eu-central-1:000000000000:table/${definition.name}`,
  TableStatus: 'ACTIVE' as const,
  KeySchema: [
    { AttributeName: definition.partition.name, KeyType: 'HASH' as const },
    ...(definition.sort === undefined ? [] : [{ AttributeName: definition.sort.name, KeyType: 'RANGE' as const }]),
  ],
})

export const tableOperations = (database: Database) => ({
  CreateTable(request: CreateTableCommandInput) {
    const definition = definitionFromRequest(request)
    if (database.names().includes(definition.name)) throw fault(ResourceInUseException, `Table already exists: ${definition.name}`)
    database.create(definition)
    return { TableDescription: describe(definition) }
  },
  DescribeTable: (request: { TableName?: string }) => ({ Table: describe(database.table(request.TableName).definition) }),
  DeleteTable(request: { TableName?: string }) {
    const { definition } = database.table(request.TableName)
    database.drop(definition.name)
    return { TableDescription: describe(definition) }
  },
  ListTables: () => ({ TableNames: database.names() }),
})
