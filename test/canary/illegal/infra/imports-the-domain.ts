// must fail: eslint(no-restricted-imports)
export { money } from '../shared/domain/money.ts'
