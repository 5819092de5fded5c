/** From what 1,000 invoices use to what they cost: one line for each thing that AWS charges for. */
import type { UnitPrices } from '../prices/price-list.ts'

/** For 1,000 invoices. Gigabytes are of 10^9 bytes. */
export type Usage = {
  readonly writeUnits: number
  readonly readUnits: number
  readonly tableGB: number
  readonly transitions: number
  readonly invocations: number
  readonly lambdaGBSeconds: number
  readonly puts: number
  readonly gets: number
  readonly archiveGB: number
  readonly events: number
  readonly queueRequests: number
  readonly logGB: number
  readonly traces: number
  readonly pageRequests: number
  readonly mails: number
  readonly attachmentGB: number
}

export type MailPlan = 'a la carte' | 'Essentials'
export type CostLine = { readonly what: string; readonly quantity: number; readonly unit: string; readonly dollars: number }

/** Kept as long as the archive: ten years from the end of the fiscal year. */
const keptMonths = 120

const line = (what: string, unit: string, [quantity, price]: readonly [number, number]): CostLine => ({
  what,
  unit,
  quantity,
  dollars: quantity * price,
})

const mailLines = (usage: Usage, per: UnitPrices, plan: MailPlan): CostLine[] =>
  plan === 'Essentials'
    ? [line('mails, SES Essentials', 'thousand', [usage.mails / 1e3, per.thousandMailsEssentials])]
    : [
        line('mails, SES a la carte', 'thousand', [usage.mails / 1e3, per.thousandMailsALaCarte]),
        line('attachments, SES a la carte', 'GB', [usage.attachmentGB, per.attachmentGBALaCarte]),
      ]

export const costLines = (usage: Usage, per: UnitPrices, plan: MailPlan): CostLine[] => [
  ...mailLines(usage, per, plan),
  line('Step Functions Standard, transitions', 'thousand', [usage.transitions / 1e3, per.thousandTransitions]),
  line('archive in S3 Standard, ten years', 'GB-month', [usage.archiveGB * keptMonths, per.archiveGBMonth]),
  line('tables and indexes in DynamoDB, ten years', 'GB-month', [usage.tableGB * keptMonths, per.tableGBMonth]),
  line('point-in-time recovery of the tables, ten years', 'GB-month', [usage.tableGB * keptMonths, per.backupGBMonth]),
  line('DynamoDB writes', 'million units', [usage.writeUnits / 1e6, per.millionWriteUnits]),
  line('DynamoDB reads', 'million units', [usage.readUnits / 1e6, per.millionReadUnits]),
  line('S3 puts', 'thousand', [usage.puts / 1e3, per.thousandPuts]),
  line('S3 gets', 'thousand', [usage.gets / 1e3, per.thousandGets]),
  line('Lambda, time', 'GB-second', [usage.lambdaGBSeconds, per.lambdaGBSecond]),
  line('Lambda, invocations', 'million', [usage.invocations / 1e6, per.millionInvocations]),
  line('EventBridge, events published', 'million', [usage.events / 1e6, per.millionEvents]),
  line('SQS, requests', 'million', [usage.queueRequests / 1e6, per.millionQueueRequests]),
  line('CloudWatch Logs', 'GB', [usage.logGB, per.logGB]),
  line('X-Ray, traces', 'million', [usage.traces / 1e6, per.millionTraces]),
  line("API Gateway, the customers' page", 'million', [usage.pageRequests / 1e6, per.millionPageRequests]),
]

export const dollarsOf = (lines: readonly CostLine[]): number => lines.reduce((total, { dollars }) => total + dollars, 0)

/** Lambda gives CPU in proportion to memory; one whole processor from this on (Lambda guide, "Configure memory"). */
const wholeProcessorMB = 1769

/** What one invocation is charged for: its CPU at its share of a processor, and its waits for the services. */
export const billedGBSeconds = ({ memoryMB, cpuMs, waitMs }: { memoryMB: number; cpuMs: number; waitMs: number }): number => {
  const slowdown = Math.max(1, wholeProcessorMB / memoryMB)
  const billedMs = Math.ceil(cpuMs * slowdown + waitMs)
  return (memoryMB / 1024) * (billedMs / 1000)
}
