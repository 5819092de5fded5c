import * as z from 'zod'
import { isStillOwed } from '../../shared/domain/crediting/credited-invoice.ts'
import { isCreditNote } from '../../shared/domain/crediting/purpose.ts'
import { daySchema, instantSchema } from '../../shared/domain/day.ts'
import { type Finding, findingSchema } from '../../shared/domain/finding.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { makePromise, noOpenPromise, type Promisable } from '../../shared/domain/promise/make-promise.ts'
import type { Promised } from '../../shared/domain/promise/promise.ts'
import { toldOfPromise } from '../../shared/domain/promise/promise-occurrences.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { PromiseBook } from '../../shared/ports/promise-book.ts'
import { readAgain } from '../../shared/steps/read-again.ts'

const ofInvoice = { sellerId: sellerIdSchema, invoiceId: invoiceIdSchema, by: z.string().min(1).max(128) }

export const inputSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('make'), ...ofInvoice, day: daySchema, promisedBy: z.enum(['buyer', 'finance']) }),
  z.object({ what: z.literal('withdraw'), ...ofInvoice, reason: z.string().trim().min(1).max(500) }),
])

export const outputSchema = z.discriminatedUnion('outcome', [
  /** `at` names the promise; `sameAsBefore`: that day was promised before. */
  z.object({ outcome: z.enum(['recorded', 'sameAsBefore']), at: instantSchema }),
  z.object({ outcome: z.literal('refused'), findings: z.array(findingSchema) }),
  z.object({ outcome: z.literal('notFound') }),
])

export type Ports = {
  readonly invoices: Pick<InvoiceBook, 'find'>
  readonly promises: Pick<PromiseBook, 'ofInvoice' | 'save'>
  readonly clock: Clock
}

type Input = z.output<typeof inputSchema>
type Attempt = z.output<typeof outputSchema> | 'conflict'

/**
 * Somebody says when an issued invoice will be paid, or that is taken back. The promise, what its invoice says and what is told of it are one
 * transaction, held to what was owed and promised when it was read. A repeat is safe: the same day is the same promise.
 */
export const recordPromise =
  (ports: Ports) =>
  async (input: Input): Promise<z.output<typeof outputSchema>> => {
    return readAgain(() => once(ports, input), `invoice ${input.invoiceId}, which is promised,`)
  }

const once = async (ports: Ports, input: Input): Promise<Attempt> => {
  const header = await ports.invoices.find(input.invoiceId)
  if (header?.sellerId !== input.sellerId || header.number === undefined) return { outcome: 'notFound' }
  const isOwed = isStillOwed(header) && !isCreditNote(header)
  const promisable: Promisable = { header, number: header.number, isOwed }
  const promises = await ports.promises.ofInvoice(input.invoiceId)
  const last = promises.findLast(({ withdrawn, until }) => withdrawn === undefined && until > ports.clock.now())
  return input.what === 'make' ? make(ports, promisable, { input, last }) : withdraw(ports, promisable, { input, last })
}

type Asked<W extends Input['what']> = { readonly input: Extract<Input, { what: W }>; readonly last: Promised | undefined }

const make = async (ports: Ports, promisable: Promisable, { input, last }: Asked<'make'>): Promise<Attempt> => {
  const { day, promisedBy, by } = input
  if (last?.day === day) return { outcome: 'sameAsBefore', at: last.at }
  const made = makePromise(promisable, day, { promisedBy, by, at: ports.clock.now() })
  return made.ok ? save(ports, promisable, made.value) : refused(...made.findings)
}

const withdraw = async (ports: Ports, promisable: Promisable, { input, last }: Asked<'withdraw'>): Promise<Attempt> => {
  const { by, reason } = input
  if (last === undefined) return refused(noOpenPromise(promisable.number))
  return save(ports, promisable, { ...last, withdrawn: { by, at: ports.clock.now(), reason } })
}

const refused = (...findings: Finding[]): Attempt => ({ outcome: 'refused', findings })

const save = async ({ promises }: Ports, { header }: Promisable, promise: Promised): Promise<Attempt> => {
  const saved = await promises.save({ promise, read: header, occurrence: toldOfPromise(promise) })
  return saved === 'conflict' ? saved : { outcome: 'recorded', at: promise.at }
}
