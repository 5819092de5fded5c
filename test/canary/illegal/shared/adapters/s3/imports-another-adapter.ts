// must fail: eslint(no-restricted-imports)
export { keyOf } from '../dynamo/keys.ts'
