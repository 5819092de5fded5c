// must fail: eslint(no-restricted-imports)
export { fonts } from '../adapters/pdfmake/fonts.ts'
