import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { verifiedPointSchema } from '../shared/domain/audit/parts.ts'
import { auditReportSchema, type AuditState } from '../shared/domain/audit/report.ts'
import type { AuditReports } from '../shared/ports/audit-reports.ts'

const verifiedSchema = z.array(verifiedPointSchema)

/** An audit by hand keeps its work in memory and its report in a folder of ours: whoever may read the books may audit them. */
export const auditFiles = (folder: string): AuditReports => {
  const states = new Map<string, AuditState>()
  const verifiedFile = join(folder, 'verified.json')
  const write = (file: string, json: unknown): void => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${JSON.stringify(json, undefined, 2)}\n`)
  }
  return {
    find: (auditId) => Promise.resolve(states.get(auditId)),
    put: (state) => Promise.resolve(void states.set(state.auditId, state)),
    file: (report) => {
      const file = join(folder, `${report.auditId.replaceAll(':', '')}.json`)
      write(file, z.encode(auditReportSchema, report))
      return Promise.resolve(file)
    },
    verified: () => Promise.resolve(existsSync(verifiedFile) ? verifiedSchema.parse(JSON.parse(readFileSync(verifiedFile, 'utf8'))) : []),
    verify: (points) => Promise.resolve(write(verifiedFile, z.encode(verifiedSchema, [...points]))),
  }
}
