import { Lazy } from 'aws-cdk-lib'
import type { BooksStack } from './books-stack.ts'
import { machineArn, queueUrls, redrivenNames } from './by-name.ts'
import type { Environment } from './environment.ts'
import { commandFunctions } from './finance-functions.ts'
import type { PipelineStack } from './pipeline-stack.ts'
import type { Settings } from './settings.ts'

/** A mail takes 0.2 s, from which `mailConcurrency` is set. */
const mailsOfOneSender = 5

const commandNames = (pipeline: PipelineStack): Record<string, string> =>
  Object.fromEntries(commandFunctions.map((name) => [name, pipeline.lambda(name).functionName]))

/** What each variable of a function's environment says; asked for when the function is made, and what comes later when the template is written. */
export const variablesOf = (pipeline: PipelineStack, books: BooksStack, settings: Settings): Environment => {
  return {
    BOOKS_TABLE: () => books.books.tableName,
    LEDGER_TABLE: () => books.ledger.tableName,
    STAGING_BUCKET: () => books.staging.bucketName,
    ARCHIVE_BUCKET: () => books.archive.bucketName,
    REPORTS_BUCKET: () => books.reports.bucketName,
    MAIL_QUEUE_URL: () => pipeline.mail.queue.queue.queueUrl,
    ORDER_QUEUE_URL: () => pipeline.intake.orderQueue.queue.queueUrl,
    STATE_MACHINE_ARN: () => machineArn(pipeline, 'order-to-invoice'),
    MONTH_END_MACHINE_ARN: () => machineArn(pipeline, 'month-end'),
    EXPORT_MACHINE_ARN: () => machineArn(pipeline, 'export'),
    AUDIT_MACHINE_ARN: () => machineArn(pipeline, 'audit'),
    MAILS_PER_SECOND: () => String(settings.mailConcurrency * mailsOfOneSender),
    INVOICING_BUS: () => pipeline.publication.bus.eventBusName,
    LINK_SECRET_ARN: () => pipeline.secrets.link.secretArn,
    STRIPE_KEY_ARN: () => pipeline.secrets.stripeKey.secretArn,
    STRIPE_WEBHOOK_SECRET_ARN: () => pipeline.secrets.stripeWebhook.secretArn,
    RECORD_PROMISE_FUNCTION: () => Lazy.string({ produce: () => pipeline.lambda('record-promise').functionName }),
    FOLLOW_PAYMENT_FUNCTION: () => Lazy.string({ produce: () => pipeline.lambda('follow-payment').functionName }),
    RECORD_PAYMENT_FUNCTION: () => Lazy.string({ produce: () => pipeline.lambda('record-payment').functionName }),
    CLAIM_LATE_FEES_FUNCTION: () => Lazy.string({ produce: () => pipeline.lambda('claim-late-fees').functionName }),
    DISPUTE_INVOICE_FUNCTION: () => Lazy.string({ produce: () => pipeline.lambda('dispute-invoice').functionName }),
    PAGES_URL: () => pipeline.pages.address(settings.pagesUrl),
    SES_CONFIGURATION_SET: () => pipeline.mail.configurationSet.configurationSetName,
    CALLS_TABLE: () => pipeline.calls.tableName,
    QUEUE_URLS: () => Lazy.string({ produce: () => pipeline.toJsonString(queueUrls(pipeline)) }),
    REDRIVEN_FUNCTIONS: () => Lazy.string({ produce: () => pipeline.toJsonString(redrivenNames(pipeline)) }),
    COMMAND_FUNCTIONS: () => Lazy.string({ produce: () => pipeline.toJsonString(commandNames(pipeline)) }),
  }
}
