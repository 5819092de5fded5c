// must fail: eslint(no-restricted-imports)
export type { Item } from '../adapters/dynamo/item.ts'
