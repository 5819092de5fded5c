export { sample } from '../test/support/sample.ts'
