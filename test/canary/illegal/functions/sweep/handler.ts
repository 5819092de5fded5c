// must fail: eslint(no-restricted-imports)
export { REGION } from '../../local/emulator.ts'
