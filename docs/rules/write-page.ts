/** `node docs/rules/write-page.ts`: writes docs/e-invoice-rules.md from the rules themselves. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from './rules-page.ts'

writeFileSync(join(import.meta.dirname, '../e-invoice-rules.md'), rulesPage())
