// must fail: eslint(no-restricted-imports)
export const archive = () => import('../adapters/s3/archive.ts')
