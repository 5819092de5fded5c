// must fail: eslint(no-restricted-imports)
export { example } from '../test/e2e/example.ts'
