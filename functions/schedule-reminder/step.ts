import * as z from 'zod'
import { isChased, isCreditNote } from '../../shared/domain/crediting/purpose.ts'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { defect, transient } from '../../shared/domain/failures.ts'
import { invoiceIdSchema, sellerIdSchema } from '../../shared/domain/ids.ts'
import { nextReminder } from '../../shared/domain/mailing/after-sending.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'

export const inputSchema = z.object({ sellerId: sellerIdSchema, invoiceId: invoiceIdSchema })
export const outputSchema = z.object({ outcome: z.enum(['scheduled', 'nothingToRemind', 'creditNote', 'lateFees']) })

export type Ports = { readonly invoices: InvoiceBook; readonly masterData: MasterData; readonly clock: Clock }

/**
 * A sent invoice gets the due time of the next step of its customer's dunning policy; a credit note, a statement of late fees, and an invoice of which nothing is
 * owed any more, waits for nothing. A repeat is safe: it computes the same step from the same due date and writes it again.
 */
export const scheduleReminder =
  (ports: Ports) =>
  async ({ sellerId, invoiceId }: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    const header = await ports.invoices.find(invoiceId)
    if (header?.state !== 'SENT') throw defect(`invoice ${invoiceId} is not sent`)
    const now = ports.clock.now()
    const [seller, customer] = await Promise.all([
      ports.masterData.seller(sellerId, now),
      ports.masterData.customer(sellerId, header.customerId, now),
    ])
    if (seller === undefined) throw defect(`seller ${sellerId} is missing`)
    const next = nextReminder(header, dunningRulesOf(seller, customer), now)
    const outcome = await ports.invoices.advance({
      ...next,
      from: 'SENT',
      nextReminderRead: { step: header.nextReminder },
      occurrences: [],
      workItems: [],
    })
    if (outcome === 'conflict') throw transient('Conflict', `invoice ${invoiceId} moved on meanwhile`)
    if (!isChased(header)) return { outcome: isCreditNote(header) ? 'creditNote' : 'lateFees' }
    return { outcome: next.wait === undefined ? 'nothingToRemind' : 'scheduled' }
  }
