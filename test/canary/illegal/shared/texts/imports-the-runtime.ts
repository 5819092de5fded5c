// must fail: eslint(no-restricted-imports)
export { environment } from '../runtime/environment.ts'
