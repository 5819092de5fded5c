/** `npm test`: everything, ending with the line "N passed, N failed". */
import { quickGates, slowGates } from './gates.ts'
import { runGates } from './run-gates.ts'

await runGates(quickGates, slowGates)
