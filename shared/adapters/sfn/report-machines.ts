import { sfnAuditMachine } from './audit-machine.ts'
import { sfnExportMachine } from './export-machine.ts'

/** The machines that finance starts, by their ARNs. */
export const sfnReportMachines = (exportArn: string, auditArn: string) => ({
  exportMachine: sfnExportMachine(exportArn),
  auditMachine: sfnAuditMachine(auditArn),
})
