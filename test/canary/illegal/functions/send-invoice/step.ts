// must fail: eslint(no-restricted-imports)
export { storeInvoice } from '../store-invoice/step.ts'
