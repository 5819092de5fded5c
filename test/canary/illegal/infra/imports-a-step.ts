// must fail: eslint(no-restricted-imports)
export { storeInvoice } from '../functions/store-invoice/step.ts'
