/** `npm run check`: what must hold before a commit, in under a minute. */
import { checkGates } from './gates.ts'
import { runGates } from './run-gates.ts'

await runGates(checkGates)
