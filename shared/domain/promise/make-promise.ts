import { addDays, type Day, dayAt, type Instant } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import type { InvoiceHeader } from '../invoice-header.ts'
import { endOf, type Promised } from './promise.ts'

/** So far ahead may somebody promise; who needs longer asks finance for other terms. */
export const longestPromiseDays = 60

/** An issued invoice as it was read; `isOwed` is false of a credit note as well. */
export type Promisable = { readonly header: InvoiceHeader; readonly number: string; readonly isOwed: boolean }

type Told = Pick<Promised, 'promisedBy' | 'by' | 'at'>

/** What stands in the way of a promise, if anything: an invoice has one at a time, and on its page one in its life; finance may record more. */
export const promiseHeldBy = (
  { header: { promisedUntil }, isOwed }: Omit<Promisable, 'number'>,
  { promisedBy, at }: Pick<Told, 'promisedBy' | 'at'>,
): 'nothingOwed' | 'promised' | 'once' | undefined => {
  if (!isOwed) return 'nothingOwed'
  if (promisedUntil === undefined) return undefined
  if (promisedUntil > at) return 'promised'
  return promisedBy === 'buyer' ? 'once' : undefined
}

export const isPromiseDay = (date: Day, today: Day): boolean => date >= today && date <= addDays(today, longestPromiseDays)

/** Findings: NOTHING_TO_PROMISE, PROMISED_BEFORE, PROMISED_ONCE, PROMISE_DAY_OUT_OF_BOUNDS. */
export const makePromise = (promisable: Promisable, day: Day, told: Told): Checked<Promised> => {
  const { header, number } = promisable
  const { sellerId, invoiceId, orderId, factId, customerId, zone } = header
  const held = promiseHeldBy(promisable, told)
  const today = dayAt(told.at, zone)
  if (held !== undefined) return failed(findingOf[held](number, header.promisedUntil))
  if (!isPromiseDay(day, today)) return failed(outOfBounds(day, today))
  return passed({ sellerId, invoiceId, orderId, factId, customerId, number, day, until: endOf(day, zone), ...told })
}

const outOfBounds = (actual: Day, today: Day): Finding => ({
  code: 'PROMISE_DAY_OUT_OF_BOUNDS',
  field: 'day',
  expected: `a day from ${today} to ${addDays(today, longestPromiseDays)}`,
  actual,
  remedy: 'Name a day within these; later ones need other payment terms.',
})

const findingOf: Readonly<Record<NonNullable<ReturnType<typeof promiseHeldBy>>, (number: string, until: Instant | undefined) => Finding>> =
  {
    nothingOwed: (actual) => ({
      code: 'NOTHING_TO_PROMISE',
      field: 'invoice',
      expected: 'an invoice of which something is owed',
      actual,
      remedy: 'Read the invoice: it is paid, credited, replaced, or a credit note.',
    }),
    promised: (number, until) => ({
      code: 'PROMISED_BEFORE',
      field: 'invoice',
      expected: 'an invoice without an open promise',
      actual: `${number}, promised until ${until}`,
      remedy: 'Withdraw that promise first, or wait for its end.',
    }),
    once: (actual) => ({
      code: 'PROMISED_ONCE',
      field: 'invoice',
      expected: 'an invoice that was never promised before',
      actual,
      remedy: 'Finance may record another promise.',
    }),
  }

/** Finding: NO_OPEN_PROMISE. */
export const noOpenPromise = (actual: string): Finding => ({
  code: 'NO_OPEN_PROMISE',
  field: 'invoice',
  expected: 'an invoice with an open promise',
  actual,
  remedy: 'List the promises of the invoice: its last one is over or was withdrawn.',
})
