import { deadLetterNames, workQueueNames } from '../shared/contracts/dead-letters.ts'
import { dueIndex, historyIndex, listedIndex, openWorkIndex, publishedIndex } from '../shared/domain/table-names.ts'
import type { BooksStack } from './books-stack.ts'
import { calledArns, machineArn, queueArns } from './by-name.ts'
import type { Arns } from './permissions.ts'
import type { PipelineStack } from './pipeline-stack.ts'

/** What is kept: tables, their indexes and streams, buckets. */
const keptArns = (books: BooksStack) => {
  const { books: table, ledger } = books
  return {
    books: () => [table.tableArn],
    dueIndex: () => [`${table.tableArn}/index/${dueIndex.name}`],
    openWorkIndex: () => [`${table.tableArn}/index/${openWorkIndex.name}`],
    historyIndex: () => [`${table.tableArn}/index/${historyIndex.name}`],
    publishedIndex: () => [`${table.tableArn}/index/${publishedIndex.name}`],
    listedIndex: () => [`${table.tableArn}/index/${listedIndex.name}`],
    booksStream: () => [table.tableStreamArn ?? ''],
    ledger: () => [ledger.tableArn],
    ledgerStream: () => [ledger.tableStreamArn ?? ''],
    stagedDocuments: () => [books.stagedDocuments],
    archivedDocuments: () => [books.archivedDocuments],
    archive: () => [books.archive.bucketArn],
    auditReports: () => [books.auditReports],
    auditReportList: () => [books.reports.bucketArn],
    exportFiles: () => [books.exportFiles],
    statementFiles: () => [books.statementFiles],
    filedAudits: () => books.filedAudits,
    manifests: () => [books.manifests],
  } satisfies Partial<Arns>
}

/** The ARNs of all that a function may be permitted to touch. */
export const arnsOf = (pipeline: PipelineStack, books: BooksStack): Arns => ({
  ...keptArns(books),
  orderQueue: () => [pipeline.intake.orderQueue.queue.queueArn],
  mailQueue: () => [pipeline.mail.queue.queue.queueArn],
  mailEventQueue: () => [pipeline.mail.eventQueue.queue.queueArn],
  failedCalls: () => [pipeline.failedCalls.queueArn],
  unpublished: () => [pipeline.publication.unpublished.queueArn],
  unlisted: () => [pipeline.invoiceLists.unlisted.queueArn],
  orderToInvoice: () => [machineArn(pipeline, 'order-to-invoice')],
  monthEnd: () => [machineArn(pipeline, 'month-end')],
  export: () => [machineArn(pipeline, 'export')],
  audit: () => [machineArn(pipeline, 'audit')],
  invoicingBus: () => [pipeline.publication.bus.eventBusArn],
  linkSecret: () => [pipeline.secrets.link.secretArn],
  stripeKey: () => [pipeline.secrets.stripeKey.secretArn],
  stripeWebhookSecret: () => [pipeline.secrets.stripeWebhook.secretArn],
  senders: () => pipeline.mail.sendingArns(),
  calls: () => [pipeline.calls.tableArn],
  deadLetters: () => queueArns(pipeline, deadLetterNames),
  workQueues: () => queueArns(pipeline, workQueueNames),
  ...calledArns(pipeline),
})
