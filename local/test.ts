/** `npm test`: everything, ending with the line "N passed, N failed". */
import { inMemoryGates, onTheCloudGates, quickGates } from './gates.ts'
import { runGates } from './run-gates.ts'

await runGates(quickGates, [onTheCloudGates, inMemoryGates])
