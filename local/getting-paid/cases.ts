/** The ways in which an invoice is paid, or not, one after the other on one clock. */
import { addDays, day } from '../../shared/domain/day.ts'
import { rfReference } from '../../shared/domain/identifiers/rf-reference.ts'
import { eventually } from '../../test/support/company.ts'
import { payOnPage } from './buyer.ts'
import { bill, type Billed, type Ground, passDays } from './ground.ts'

export type Case = { readonly shows: string; readonly run: (ground: Ground) => Promise<Billed> }

/** A transfer that names an invoice by its RF reference, on the day that the functions have. */
const transfer = async ({ cloud, shop, accountant }: Ground, { number }: Billed, amount: string): Promise<void> => {
  await accountant.api.sellers.recordPayment(shop.sellerId, {
    paymentId: `BANK-${number}`,
    payer: 'C-1001',
    method: 'bankTransfer',
    amount,
    currency: 'EUR',
    receivedOn: cloud.clock.now().toISOString().slice(0, 10),
    reference: rfReference(number),
    apply: [],
  })
}

type Way = { readonly orderId: string; readonly pay: (ground: Ground, billed: Billed) => Promise<void>; readonly told: string }

/** An invoice is paid in a way, and the bus tells of it. */
const paid = (shows: string, { orderId, pay, told }: Way): Case => ({
  shows,
  run: async (ground) => {
    const billed = await bill(ground, orderId)
    await pay(ground, billed)
    await ground.shop.hears(told, orderId)
    return billed
  },
})

const byCard = paid('paid by card from its page', {
  orderId: 'ST-1',
  pay: (ground, billed) => payOnPage(ground, billed, 'card'),
  told: 'InvoicePaid',
})

const byDebit = paid('paid by SEPA debit, which took six days', {
  orderId: 'ST-2',
  pay: async (ground, billed) => {
    await payOnPage(ground, billed, 'debit')
    await passDays(ground, 6)
  },
  told: 'InvoicePaid',
})

const inPart = paid('paid in part, by a transfer with its reference', {
  orderId: 'ST-3',
  pay: (ground, billed) => transfer(ground, billed, '50.00'),
  told: 'PaymentReceived',
})

const tooMuch = paid('overpaid: what is too much is the customer\u2019s credit', {
  orderId: 'ST-4',
  pay: (ground, billed) => transfer(ground, billed, '150.00'),
  told: 'InvoicePaid',
})

const disputed: Case = {
  shows: 'disputed by the buyer, and credited in part',
  run: async (ground) => {
    const billed = await bill(ground, 'ST-5')
    const { shop, accountant } = ground
    const { sellers } = accountant.api
    const part = { what: 'amount' as const, amount: '59.88' }
    const dispute = { disputeId: 'D-1', category: 'quality' as const, part, note: 'One of two is broken.' }
    await sellers.openDispute(shop.sellerId, billed.invoiceId, dispute)
    await sellers.creditInvoice(shop.sellerId, {
      invoice: billed.invoiceId,
      requestId: 'D-1',
      reason: 'return',
      part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] },
    })
    const { invoiceId: creditNoteId } = await shop.hears('CreditNoteIssued', billed.orderId)
    const resolution = { as: 'creditNote' as const, creditNoteId: String(creditNoteId), reason: 'One is credited.' }
    await sellers.resolveDispute(shop.sellerId, billed.invoiceId, 'D-1', resolution)
    return billed
  },
}

const remindedThrice: Case = {
  shows: 'reminded three times, and charged for ten days of delay, which a transfer pays',
  run: async (ground) => {
    const billed = await bill(ground, 'ST-6')
    const { shop } = ground
    const reminded = () => shop.all('ReminderSent').filter(({ orderId }) => orderId === billed.orderId).length
    for (let day = 0; day < 25 && reminded() < 3; day += 1) await nextMorning(ground)
    await eventually(() => (reminded() === 3 ? true : undefined), { seconds: 60, failure: () => `${reminded()} reminders instead of 3` })
    await passDays(ground, 3)
    const { number, total } = await charge(ground, billed)
    await transfer(ground, { ...billed, number }, total)
    return billed
  },
}

/** A statement of late fees for the first ten days after the due date. */
const charge = async ({ shop, accountant }: Ground, { invoiceId, orderId }: Billed): Promise<{ number: string; total: string }> => {
  const { sellers } = accountant.api
  const { data } = await sellers.showInvoice(shop.sellerId, invoiceId)
  await sellers.claimLateFees(shop.sellerId, invoiceId, { on: addDays(day(data.dueDate ?? ''), 10) })
  const { number, total } = await shop.hears('LateFeeIssued', orderId)
  await shop.hears('LateFeeSent', orderId)
  return { number: String(number), total: String(total) }
}

/** A day passes, and what is due by then is reminded of. */
const nextMorning = async (ground: Ground): Promise<void> => {
  await passDays(ground, 1)
  const { ordered } = (await ground.company.invoke('RemindCustomersFunction', {})) as { ordered: number }
  const before = ground.shop.all('ReminderSent').length
  await eventually(() => (ground.shop.all('ReminderSent').length >= before + ordered ? true : undefined), {
    seconds: 60,
    failure: () => 'a reminder that was ordered is not sent',
  })
}

export const cases: readonly Case[] = [byCard, byDebit, inPart, tooMuch, disputed, remindedThrice]
