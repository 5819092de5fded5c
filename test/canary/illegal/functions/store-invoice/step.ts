// must fail: eslint(no-restricted-imports)
export { archive } from '../../shared/adapters/s3/archive.ts'
