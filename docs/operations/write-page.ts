/** `node docs/operations/write-page.ts`: writes docs/operations.md from the tables of figures, alarms and service levels. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operationsPage } from './operations-page.ts'

writeFileSync(join(import.meta.dirname, '../operations.md'), operationsPage())
