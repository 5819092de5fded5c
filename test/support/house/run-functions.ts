/** The functions of a month-end run, wired as their handler files wire them. */
import type * as z from 'zod'
import * as closeRun from '../../../functions/close-run/step.ts'
import * as generateInvoice from '../../../functions/generate-invoice/step.ts'
import * as handOverMail from '../../../functions/hand-over-mail/step.ts'
import * as openList from '../../../functions/open-list/step.ts'
import * as pauseRun from '../../../functions/pause-run/step.ts'
import * as recordInLedger from '../../../functions/record-in-ledger/step.ts'
import * as reportList from '../../../functions/report-list/step.ts'
import * as showRun from '../../../functions/show-run/step.ts'
import * as startRun from '../../../functions/start-run/step.ts'
import * as storeInvoice from '../../../functions/store-invoice/step.ts'
import * as validateOrder from '../../../functions/validate-order/step.ts'
import type { Pause } from '../../../shared/ports/clock.ts'
import { listHandler } from '../../../shared/runtime/list-handler.ts'
import { stepHandler } from '../../../shared/runtime/step-handler.ts'
import type { LambdaHandler } from '../peers/lambda.ts'

type Ports = { readonly pause: Pause } & Parameters<typeof startRun.startRun>[0] &
  Parameters<typeof showRun.showRun>[0] &
  Parameters<typeof reportList.reportList>[0] &
  Parameters<typeof validateOrder.validateOrder>[0] &
  Parameters<typeof recordInLedger.recordInLedger>[0] &
  Parameters<typeof generateInvoice.generateInvoice>[0] &
  Parameters<typeof storeInvoice.storeInvoice>[0] &
  Parameters<typeof handOverMail.handOverMail>[0]

type Schemas<I extends z.ZodType, O extends z.ZodType> = { readonly inputSchema: I; readonly outputSchema: O }
type Run<I extends z.ZodType, O extends z.ZodType> = (input: z.output<I>) => Promise<z.output<O>>

export const runFunctionsOf = (ports: Ports): Readonly<Record<string, LambdaHandler>> => {
  const step = <I extends z.ZodType, O extends z.ZodType>(name: string, { inputSchema, outputSchema }: Schemas<I, O>, run: Run<I, O>) => ({
    [name]: stepHandler({ name, input: inputSchema, output: outputSchema, run }),
  })
  const list = <I extends z.ZodType, O extends z.ZodType>(name: string, { inputSchema, outputSchema }: Schemas<I, O>, run: Run<I, O>) => ({
    [name]: listHandler({ name, input: inputSchema, output: outputSchema, run, pause: ports.pause }),
  })
  return {
    ...step('start-run', startRun, startRun.startRun(ports)),
    ...step('pause-run', pauseRun, pauseRun.pauseRun(ports)),
    ...step('show-run', showRun, showRun.showRun(ports)),
    ...step('open-list', openList, openList.openList(ports)),
    ...list('validate-order-list', validateOrder, validateOrder.validateOrder(ports)),
    ...list('record-in-ledger-list', recordInLedger, recordInLedger.recordInLedger(ports)),
    ...list('generate-invoice-list', generateInvoice, generateInvoice.generateInvoice(ports)),
    ...list('store-invoice-list', storeInvoice, storeInvoice.storeInvoice(ports)),
    ...list('hand-over-mail-list', handOverMail, handOverMail.handOverMail(ports)),
    ...step('report-list', reportList, reportList.reportList(ports)),
    ...step('close-run', closeRun, closeRun.closeRun(ports)),
  }
}
