/** The operations that our adapters use, and where the public suite keeps its tests of each. */
export type OperationFolder = { readonly operation: string; readonly files: readonly string[] }

const of = (operation: string, folder: string, more: readonly string[] = []): OperationFolder => ({
  operation,
  files: [
    `tests/tier1/${folder}/*.test.ts`,
    `tests/tier3/error-messages/${folder}.test.ts`,
    `tests/tier3/validation-ordering/${folder}.test.ts`,
    ...more,
  ],
})

export const operationFolders: readonly OperationFolder[] = [
  of('GetItem', 'getItem'),
  of('PutItem', 'putItem'),
  of('UpdateItem', 'updateItem'),
  of('DeleteItem', 'deleteItem'),
  of('Query', 'query'),
  of('BatchGetItem', 'batchGetItem', ['tests/tier3/limits/batchLimits.test.ts']),
  {
    operation: 'TransactWriteItems',
    files: [
      'tests/tier2/transactions/transactWrite.test.ts',
      'tests/tier3/error-messages/transactWriteItems.test.ts',
      'tests/tier3/limits/transactionLimits.test.ts',
    ],
  },
  { operation: 'conditions', files: ['tests/tier3/error-messages/conditionalCheck.test.ts'] },
  {
    operation: 'limits of values',
    files: ['emptyValues', 'itemSize', 'numberPrecision', 'reservedWords', 'responseSize'].map(
      (name) => `tests/tier3/limits/${name}.test.ts`,
    ),
  },
]

const pattern = (glob: string): RegExp => new RegExp(`^${glob.replace('tests/', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)

/** Of a file of the suite: "tier1/putItem/basic.test.ts" -> "PutItem". */
export const operationOf = (file: string): string =>
  operationFolders.find(({ files }) => files.some((glob) => pattern(glob).test(file)))?.operation ?? 'other'
