import * as z from 'zod'
import { problem } from '../../shared/contracts/api/problem.ts'
import type { promiseRoutes } from '../../shared/contracts/api/promise-routes.ts'
import { isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import { defect } from '../../shared/domain/failures.ts'
import { findingSchema } from '../../shared/domain/finding.ts'
import type { InvoiceId, SellerId } from '../../shared/domain/ids.ts'
import { type Promised, promisePlaceOf, promiseStateOf } from '../../shared/domain/promise/promise.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { PromiseBook } from '../../shared/ports/promise-book.ts'
import { type ActionsOf, answered } from './action.ts'
import { heldOf, type Ports as HeldPorts } from './held-document.ts'
import { pageOfAged } from './open-page.ts'

export type Ports = HeldPorts & {
  readonly promises: Pick<PromiseBook, 'ofInvoice' | 'list'>
  readonly commands: Commands
  readonly clock: Clock
}

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']) }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

const unknownInvoice = problem(404, { code: 'unknownInvoice', detail: 'The seller has no issued invoice of that id.' })

/** What became of a promise is not stored: the invoice says what is owed, and the clock whether its day is over. */
const answerOf = async ({ invoices, clock }: Ports, { sellerId: _seller, factId: _fact, until, ...promise }: Promised) => {
  const header = await invoices.find(promise.invoiceId)
  if (header === undefined) throw defect(`invoice ${promise.invoiceId} is promised and missing`)
  const state = promiseStateOf({ ...promise, until }, { isOwed: isStillOwed(header), now: clock.now() })
  return { ...promise, state }
}

type Named = { readonly sellerId: SellerId; readonly invoiceId: InvoiceId }

const ofInvoice = async (ports: Ports, { sellerId, invoiceId }: Named) => {
  if ((await heldOf(ports, sellerId, invoiceId)) === undefined) return unknownInvoice
  const promises = await ports.promises.ofInvoice(invoiceId)
  return answered({ promises: await Promise.all(promises.map((each) => answerOf(ports, each))) })
}

export const promiseActions = (ports: Ports): ActionsOf<typeof promiseRoutes> => {
  const change = async (named: Named, input: object) => {
    const answer = outcomeSchema.parse(await ports.commands.ask('record-promise', { ...input, ...named }))
    if (answer.outcome === 'notFound') return unknownInvoice
    return answer.outcome === 'refused'
      ? problem(422, { code: 'notPromised', detail: 'Nothing was changed: findings say why.', findings: answer.findings })
      : ofInvoice(ports, named)
  }
  return {
    promisePayment: ({ params, body: { day } }, { subject: by }) => change(params, { what: 'make', day, promisedBy: 'finance', by }),
    withdrawPromise: ({ params, body: { reason } }, { subject: by }) => change(params, { what: 'withdraw', reason, by }),
    listPromisesOfInvoice: ({ params }) => ofInvoice(ports, params),
    listPromises: async ({ params: { sellerId }, query: { cursor, limit, from, customerId } }) => {
      const wanted = (each: Promised) =>
        (customerId === undefined || each.customerId === customerId) && (from === undefined || each.day >= from)
      // A promise ends after its day has begun, so none for that day or later comes before it; zones are within a day of UTC.
      const first = from === undefined ? undefined : `${from}T00:00:00.000Z `
      const aged = { list: ports.promises.list.bind(undefined, sellerId), placeOf: promisePlaceOf }
      const { page, next } = await pageOfAged(aged, { cursor: cursor ?? first, limit, wanted })
      const promises = await Promise.all(page.map((each) => answerOf(ports, each)))
      return answered({ promises, ...(next !== undefined && { next }) })
    },
  }
}
