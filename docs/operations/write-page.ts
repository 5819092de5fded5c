/** `node docs/operations/write-page.ts`: writes docs/operations.md and its picture from the tables of figures, alarms and service levels. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawDashboardPicture } from './draw-dashboard.ts'
import { operationsPage } from './operations-page.ts'

writeFileSync(join(import.meta.dirname, '../operations.md'), operationsPage())
writeFileSync(join(import.meta.dirname, 'dashboard.svg'), drawDashboardPicture())
