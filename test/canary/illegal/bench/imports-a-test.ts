// must fail: eslint(no-restricted-imports)
export { example } from '../test/unit/example.ts'
