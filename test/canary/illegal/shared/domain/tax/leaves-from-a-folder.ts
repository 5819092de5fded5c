// must fail: eslint(no-restricted-imports)
export { log } from '../../runtime/log.ts'
