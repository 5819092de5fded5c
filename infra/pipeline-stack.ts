import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Function } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import { Audit } from './audit-machine.ts'
import type { BooksStack } from './books-stack.ts'
import { Export } from './export-machine.ts'
import { callsTableOf, FinanceApi } from './finance-api.ts'
import { functionNames, type FunctionName } from './functions.ts'
import { Intake } from './intake.ts'
import { OrderToInvoice } from './machine.ts'
import { InvoiceLists } from './invoice-lists.ts'
import { Mail } from './mail.ts'
import { MonthEnd } from './month-end-machine.ts'
import { Pages } from './pages.ts'
import { pascal } from './pascal.ts'
import { arnsOf } from './pipeline-arns.ts'
import { PipelineFunction } from './pipeline-functions.ts'
import { variablesOf } from './pipeline-variables.ts'
import { Publication } from './publication.ts'
import { deadLetterQueue } from './queues.ts'
import { Schedules } from './schedules.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import type { Settings } from './settings.ts'

export type PipelineProps = StackProps & { readonly books: BooksStack; readonly settings: Settings }

/** From the order event to the event that an invoice was sent. Everything here can be deleted and deployed again: the state is in the books. */
export class PipelineStack extends Stack {
  readonly intake: Intake
  readonly mail: Mail
  readonly publication: Publication
  readonly invoiceLists: InvoiceLists
  readonly orderToInvoice: OrderToInvoice
  readonly monthEnd: MonthEnd
  readonly schedules: Schedules
  readonly audit: Audit
  readonly export: Export
  readonly pages: Pages
  readonly financeApi: FinanceApi
  readonly failedCalls: Queue
  readonly lambdas: ReadonlyMap<FunctionName, Function>
  readonly secrets: Secrets
  readonly calls: TableV2

  constructor(scope: Construct, id: string, props: PipelineProps) {
    super(scope, id, props)
    this.intake = new Intake(this, props.settings)
    this.mail = new Mail(this, props.settings)
    this.publication = new Publication(this)
    this.invoiceLists = new InvoiceLists(this)
    this.pages = new Pages(this)
    this.failedCalls = deadLetterQueue(this, 'FailedCalls')
    this.calls = callsTableOf(this)
    this.secrets = secretsOf(this)
    this.lambdas = this.makeFunctions(props)
    this.orderToInvoice = new OrderToInvoice(this, { functionOf: (name) => this.lambda(name), mailQueue: this.mail.queue.queue })
    this.monthEnd = new MonthEnd(this, {
      functionOf: (name) => this.lambda(name),
      books: props.books,
      listsAtOnce: props.settings.listsAtOnce,
    })
    this.schedules = new Schedules(this, [
      { name: 'sweep', lambda: this.lambda('sweep'), minutes: 5 },
      { name: 'remind-customers', lambda: this.lambda('remind-customers'), minutes: 15 },
      // Before validate-entries, which numbers what it books.
      { name: 'reconcile-payments', lambda: this.lambda('reconcile-payments'), nightlyAt: 0 },
      // Before the audit, which reads what is numbered.
      { name: 'validate-entries', lambda: this.lambda('validate-entries'), nightlyAt: 1 },
    ])
    this.audit = new Audit(this, { functionOf: (name) => this.lambda(name), undelivered: this.schedules.undelivered })
    this.financeApi = new FinanceApi(this, { answeredBy: this.lambda('finance-api'), machineClients: props.settings.machineClients })
    this.export = new Export(this, { functionOf: (name) => this.lambda(name) })
    this.connect(props)
    this.tell(props.settings)
  }

  lambda(name: FunctionName): Function {
    const found = this.lambdas.get(name)
    if (found === undefined) throw new Error(`There is no function ${name}`)
    return found
  }

  private makeFunctions({ books, settings }: PipelineProps): Map<FunctionName, Function> {
    const environment = variablesOf(this, books, settings)
    const arns = arnsOf(this, books)
    const make = (name: FunctionName) =>
      new PipelineFunction(this, { name, environment, arns, bundles: settings.bundles, role: books.postingRoles.get(name) }).lambda
    return new Map(functionNames.map((name) => [name, make(name)]))
  }

  private connect({ books, settings }: PipelineProps): void {
    const each = { reportBatchItemFailures: true }
    this.lambda('receive-order').addEventSource(new SqsEventSource(this.intake.orderQueue.queue, { ...each, batchSize: 10 }))
    this.lambda('record-delivery').addEventSource(new SqsEventSource(this.mail.eventQueue.queue, { ...each, batchSize: 10 }))
    // One mail a call: its time-out is that of one send, and the concurrency is the rate.
    const mails = { ...each, batchSize: 1, maxConcurrency: settings.mailConcurrency }
    this.lambda('send-mail').addEventSource(new SqsEventSource(this.mail.queue.queue, mails))
    for (const reader of ['receive-order', 'record-delivery', 'send-mail'] as const) acknowledge(this.lambda(reader), 'queueKeeps')
    this.publication.publishBy(this.lambda('publish-events'), books)
    this.publication.watch(books.ledger)
    this.invoiceLists.keepBy(this.lambda('keep-invoice-list'), books.books)
    this.pages.serve((name) => this.lambda(name))
    // Who calls without waiting never learns of a failure, so it is kept.
    for (const name of ['open-work-item', 'sweep', 'remind-customers', 'reconcile-payments', 'validate-entries'] as const)
      this.lambda(name).configureAsyncInvoke({ onFailure: new SqsDestination(this.failedCalls), retryAttempts: 2 })
  }

  /** What publishers, the desk and the local cloud need to know. */
  private tell(settings: Settings): void {
    const say = (name: string, value: string) => new CfnOutput(this, name, { value })
    say('OrdersBus', this.intake.bus.eventBusName)
    say('OrdersBusArn', this.intake.bus.eventBusArn)
    say('OrdersArchive', this.intake.archive.archiveName)
    say('InvoicingBus', this.publication.bus.eventBusName)
    say('OrderQueueUrl', this.intake.orderQueue.queue.queueUrl)
    say('MailQueueUrl', this.mail.queue.queue.queueUrl)
    say('StateMachineArn', this.orderToInvoice.machine.stateMachineArn)
    say('MonthEndMachineArn', this.monthEnd.machine.stateMachineArn)
    say('AuditMachineArn', this.audit.machine.stateMachineArn)
    say('ExportMachineArn', this.export.machine.stateMachineArn)
    say('CallsTable', this.calls.tableName)
    say('PagesUrl', this.pages.address(settings.pagesUrl))
    for (const name of functionNames) say(`${pascal(name)}Function`, this.lambda(name).functionName)
  }
}
