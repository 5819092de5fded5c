// must fail: eslint(no-restricted-imports)
export type { Archive } from '../ports/archive.ts'
