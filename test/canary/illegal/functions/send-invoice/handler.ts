// must fail: eslint(no-restricted-imports)
export { handler } from '../store-invoice/handler.ts'
