// must fail: eslint(no-restricted-imports)
export { default } from 'fast-xml-builder'
