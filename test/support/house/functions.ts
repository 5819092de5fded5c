/** Every function of the application: its real step over the real adapters, on the clock, ids and chance of a test. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { SESClient, SESClientConfig } from '@aws-sdk/client-ses'
import { SFNClient } from '@aws-sdk/client-sfn'
import { SQSClient } from '@aws-sdk/client-sqs'
import { gzipSync } from 'node:zlib'
import * as closePeriod from '../../../functions/close-period/step.ts'
import * as claimLateFees from '../../../functions/claim-late-fees/step.ts'
import * as creditInvoice from '../../../functions/credit-invoice/step.ts'
import * as generateInvoice from '../../../functions/generate-invoice/step.ts'
import * as grantRebate from '../../../functions/grant-rebate/step.ts'
import { keepInvoiceList } from '../../../functions/keep-invoice-list/step.ts'
import * as listWorkItems from '../../../functions/list-work-items/step.ts'
import * as openWorkItem from '../../../functions/open-work-item/step.ts'
import { publishEvents } from '../../../functions/publish-events/step.ts'
import * as recordPromise from '../../../functions/record-promise/step.ts'
import * as receiveOrder from '../../../functions/receive-order/step.ts'
import { holdUnreadable } from '../../../functions/receive-order/hold-event.ts'
import * as recordDelivery from '../../../functions/record-delivery/step.ts'
import * as recordInLedger from '../../../functions/record-in-ledger/step.ts'
import * as disputeInvoice from '../../../functions/dispute-invoice/step.ts'
import * as steerDunning from '../../../functions/steer-dunning/step.ts'
import * as writeOffInvoice from '../../../functions/write-off-invoice/step.ts'
import * as recordPayment from '../../../functions/record-payment/step.ts'
import * as refuseOrder from '../../../functions/refuse-order/step.ts'
import * as registerMasterData from '../../../functions/register-master-data/step.ts'
import * as releaseOrder from '../../../functions/release-order/step.ts'
import * as remindCustomers from '../../../functions/remind-customers/step.ts'
import * as repairWorkItem from '../../../functions/repair-work-item/step.ts'
import * as scheduleReminder from '../../../functions/schedule-reminder/step.ts'
import * as sendMail from '../../../functions/send-mail/step.ts'
import * as storeInvoice from '../../../functions/store-invoice/step.ts'
import * as sweep from '../../../functions/sweep/step.ts'
import * as validateEntries from '../../../functions/validate-entries/step.ts'
import * as validateOrder from '../../../functions/validate-order/command.ts'
import { dynamoBooks } from '../../../shared/adapters/dynamo/books.ts'
import { insertedOf } from '../../../shared/adapters/dynamo/stream-image.ts'
import { touchedIn } from '../../../shared/adapters/dynamo/touched-invoices.ts'
import { eventBus } from '../../../shared/adapters/eventbridge/event-bus.ts'
import { lambdaCommands } from '../../../shared/adapters/lambda/commands.ts'
import { pdfmakeGlyphCoverage } from '../../../shared/adapters/pdfmake/glyph-coverage.ts'
import { pdfmakeRenderer } from '../../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { s3Archive } from '../../../shared/adapters/s3/s3-archive.ts'
import { s3RunManifests } from '../../../shared/adapters/s3/s3-run-manifests.ts'
import { s3Staging } from '../../../shared/adapters/s3/s3-staging.ts'
import { secretLinkKeys } from '../../../shared/adapters/secrets/link-keys.ts'
import { sesClient } from '../../../shared/adapters/ses/ses-client.ts'
import { sesMailer } from '../../../shared/adapters/ses/ses-mailer.ts'
import { sfnRunMachine } from '../../../shared/adapters/sfn/run-machine.ts'
import { sfnWorkflow } from '../../../shared/adapters/sfn/workflow.ts'
import { sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts'
import { sqsOrderQueue } from '../../../shared/adapters/sqs/order-queue.ts'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { Seller } from '../../../shared/domain/seller.ts'
import type { MasterData } from '../../../shared/ports/master-data.ts'
import type { Renderer } from '../../../shared/ports/renderer.ts'
import { tellBacklog } from '../../../shared/runtime/backlog.ts'
import { tellOverdue } from '../../../shared/runtime/overdue.ts'
import { unvalidated } from '../../../shared/runtime/validation.ts'
import { queueHandler } from '../../../shared/runtime/queue-handler.ts'
import { telling } from '../../../shared/runtime/sending.ts'
import { stepHandler } from '../../../shared/runtime/step-handler.ts'
import { streamHandler } from '../../../shared/runtime/stream-handler.ts'
import type { InMemoryApp } from '../peers/app.ts'
import { offline, retriesOn } from '../peers/attach.ts'
import type { LambdaHandler } from '../peers/lambda.ts'
import type { Random } from './chance.ts'
import { invoking } from './invoking.ts'
import { runFunctionsOf } from './run-functions.ts'

export type Wiring = {
  readonly app: InMemoryApp
  readonly random: Random
  /** The client that mails go out by; the application's own unless a test shows what another would do. */
  readonly ses?: (config: SESClientConfig) => SESClient
  /** The document is drawn by another build: other bytes of the same invoice. */
  readonly renderer?: Renderer
  /** How far this deployment's machines are ahead of the true time; behind when negative. */
  readonly skewMs?: number
  /** How much longer this deployment's workers pause before they look for a number again. */
  readonly pauseFactor?: number
  /** Ids of one deployment are never those of another. */
  readonly idsOf?: string
  /** How this deployment words the seller on an invoice: another snapshot of the same order. */
  readonly wording?: (seller: Seller) => Seller
}

const rendered = new Map<string, Promise<Uint8Array>>()
const asText = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))

/** Drawing is pure (same input, same bytes) and slow: thousands of runs of one order draw it once. */
const drawnOnce = (renderer: Renderer): Renderer => ({
  render: (issued, payPage, facturX) => {
    const key = sha256(asText([issued, payPage]))
    const drawn = rendered.get(key) ?? renderer.render(issued, payPage, facturX)
    rendered.set(key, drawn)
    return drawn
  },
})
export const realRenderer = drawnOnce(pdfmakeRenderer())

/**
 * Words in place of a drawing, for runs of many orders: compression by threads ends at another moment in every run, and a run must repeat
 * itself from its seed.
 */
export const plainRenderer = (build = 'this build'): Renderer => ({
  render: (issued, payPage) => Promise.resolve(Buffer.from(`%PDF-1.7 drawn by ${build}\n${asText([issued, payPage])}`)),
})

/** Ports by their names, whatever step asks for them. */
const portsOf = ({ app, random, ...wiring }: Wiring) => {
  const env = Object.assign(
    {},
    ...['send-mail', 'sweep', 'store-invoice', 'release-order', 'start-run'].map((name) => app.environmentOf(name)),
  ) as Record<string, string>
  const named = (name: string): string => {
    const value = env[name]
    if (value === undefined) throw new Error(`The templates give no function ${name}`)
    return value
  }
  const config = { ...offline, retryStrategy: retriesOn(app.clock, { random }) }
  const sqs = app.sqs.attach(new SQSClient({ ...config, useQueueUrlAsEndpoint: false }))
  const s3 = app.s3.attach(new S3Client(config))
  const { skewMs = 0, wording = (seller) => seller, idsOf = 'id', pauseFactor = 1 } = wiring
  const books = dynamoBooks({ books: named('BOOKS_TABLE'), ledger: named('LEDGER_TABLE') }, app.dynamo.attach(new DynamoDBClient(config)))
  const seller: MasterData['seller'] = async (sellerId, at) => {
    const found = await books.masterData.seller(sellerId, at)
    return found && wording(found)
  }
  let serial = 0
  return {
    ...books,
    masterData: { ...books.masterData, seller },
    staging: s3Staging(named('STAGING_BUCKET'), s3),
    archive: s3Archive(named('ARCHIVE_BUCKET'), s3),
    mailer: sesMailer(named('SES_CONFIGURATION_SET'), app.ses.attach(wiring.ses?.(config) ?? sesClient(offline))),
    mailQueue: sqsMailQueue(named('MAIL_QUEUE_URL'), sqs),
    orderQueue: sqsOrderQueue(named('ORDER_QUEUE_URL'), sqs),
    workflow: sfnWorkflow(named('STATE_MACHINE_ARN'), app.sfn.attach(new SFNClient(config))),
    runManifests: s3RunManifests(named('STAGING_BUCKET'), s3),
    runMachine: sfnRunMachine(named('MONTH_END_MACHINE_ARN'), app.sfn.attach(new SFNClient(config))),
    mailsPerSecond: Number(named('MAILS_PER_SECOND')),
    bus: eventBus(named('INVOICING_BUS'), app.events.attach(new EventBridgeClient(config))),
    linkKeys: secretLinkKeys(named('LINK_SECRET_ARN'), app.secrets.attach(new SecretsManagerClient(config)), () => app.clock.nowMs()),
    renderer: wiring.renderer ?? realRenderer,
    glyphs: pdfmakeGlyphCoverage,
    commands: lambdaCommands(JSON.stringify({ 'claim-late-fees': named('CLAIM_LATE_FEES_FUNCTION') }), invoking(app, config)),
    compressedSize: (text: string) => gzipSync(text).length,
    clock: { now: () => instantOf(new Date(app.clock.nowMs() + skewMs).toISOString()) },
    ids: { next: () => `${idsOf}-${String((serial += 1)).padStart(6, '0')}` },
    pause: (atMostMs: number) => app.clock.sleep(((1 + random()) / 2) * atMostMs * pauseFactor),
    pagesUrl: named('PAGES_URL'),
    ...tellOverdue,
    tellBacklog,
    unvalidated,
    ...telling,
  }
}

const step = (name: string, { inputSchema, outputSchema }: { inputSchema: never; outputSchema: never }, run: unknown) =>
  stepHandler({ name, input: inputSchema, output: outputSchema, run: run as never })

/** As the handler files wire them; what differs is where time, chance and ids come from. */
export const functionsOf = (wiring: Wiring): Readonly<Record<string, LambdaHandler>> => {
  const ports = portsOf(wiring)
  const publish = publishEvents(ports)
  const keepLists = keepInvoiceList(ports)
  return {
    'receive-order': queueHandler({
      name: 'receive-order',
      message: receiveOrder.inputSchema,
      run: receiveOrder.receiveOrder(ports),
      unreadable: holdUnreadable(ports),
    }),
    'send-mail': queueHandler({ name: 'send-mail', message: sendMail.inputSchema, run: sendMail.sendMail(ports) }),
    'record-delivery': queueHandler({
      name: 'record-delivery',
      message: recordDelivery.inputSchema,
      run: recordDelivery.recordDelivery(ports),
    }),
    'publish-events': streamHandler({ name: 'publish-events', run: (records) => publish(insertedOf(records)) }),
    'keep-invoice-list': streamHandler({ name: 'keep-invoice-list', run: (records) => keepLists(touchedIn(records)) }),
    'validate-order': step('validate-order', validateOrder as never, validateOrder.validateOrCheck(ports)),
    'record-in-ledger': step('record-in-ledger', recordInLedger as never, recordInLedger.recordInLedger(ports)),
    'generate-invoice': step('generate-invoice', generateInvoice as never, generateInvoice.generateInvoice(ports)),
    'store-invoice': step('store-invoice', storeInvoice as never, storeInvoice.storeInvoice(ports)),
    'schedule-reminder': step('schedule-reminder', scheduleReminder as never, scheduleReminder.scheduleReminder(ports)),
    'open-work-item': step('open-work-item', openWorkItem as never, openWorkItem.openWorkItem(ports)),
    'remind-customers': step('remind-customers', remindCustomers as never, remindCustomers.remindCustomers(ports)),
    sweep: step('sweep', sweep as never, sweep.sweep(ports)),
    'list-work-items': step('list-work-items', listWorkItems as never, listWorkItems.listWorkItems(ports)),
    'repair-work-item': step('repair-work-item', repairWorkItem as never, repairWorkItem.repairWorkItem(ports)),
    'release-order': step('release-order', releaseOrder as never, releaseOrder.releaseOrder(ports)),
    'claim-late-fees': step('claim-late-fees', claimLateFees as never, claimLateFees.claimLateFees(ports)),
    'credit-invoice': step('credit-invoice', creditInvoice as never, creditInvoice.creditInvoice(ports)),
    'record-payment': step('record-payment', recordPayment as never, recordPayment.recordPayment(ports)),
    'record-promise': step('record-promise', recordPromise as never, recordPromise.recordPromise(ports)),
    'close-period': step('close-period', closePeriod as never, closePeriod.closePeriod(ports)),
    'validate-entries': step('validate-entries', validateEntries as never, validateEntries.validateEntries(ports)),
    'write-off-invoice': step('write-off-invoice', writeOffInvoice as never, writeOffInvoice.writeOffInvoice(ports)),
    'dispute-invoice': step('dispute-invoice', disputeInvoice as never, disputeInvoice.disputeInvoice(ports)),
    'steer-dunning': step('steer-dunning', steerDunning as never, steerDunning.steerDunning(ports)),
    'grant-rebate': step('grant-rebate', grantRebate as never, grantRebate.grantRebate(ports)),
    'refuse-order': step('refuse-order', refuseOrder as never, refuseOrder.refuseOrder(ports)),
    ...runFunctionsOf(ports),
    'register-master-data': step('register-master-data', registerMasterData as never, registerMasterData.registerMasterData(ports)),
  }
}
