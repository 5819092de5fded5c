// must fail: eslint(no-restricted-imports)
export { archive } from '../adapters/s3/archive.ts'
