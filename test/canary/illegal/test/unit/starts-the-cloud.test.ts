// must fail: eslint(no-restricted-imports)
export { startCloud } from '../../local/cloud.ts'
