// Why: nobody is chased for what it does not accept, and whoever is right is paid: a dispute holds back its part, once, until it ends.
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { events, type House, type HouseOptions, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { calls, slow } from '../support/house/scenes.ts'

const day = 86_400
const own = { sellerId: 'lumiere', by: 'anna' }

/** Of 119.76, due on 24 December, at a contract rate of 12 %. */
const issued = async (): Promise<House> => {
  const seller = { latePayment: { penaltyPercent: '12' } } as HouseOptions['seller']
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, seller })
  await house.publish(events.placed())
  await house.rest()
  return house
}
const invoiceOf = (house: House) => house.records().headers.find(({ number }) => number === 'F2026-000001')!
const named = (house: House, disputeId = 'D-1') => ({ ...own, invoiceId: invoiceOf(house).invoiceId, disputeId })
const all = { what: 'all' }
const dispute = (house: House, part: object = all, disputeId = 'D-1') => ({
  ...named(house, disputeId),
  what: 'open',
  category: 'quality',
  part,
  openedBy: 'buyer',
})
const rejection = (house: House) => ({ ...named(house), what: 'resolve', resolution: { as: 'rejection', reason: 'delivered as ordered' } })
const transfer = (amount: string) => ({
  ...own,
  what: 'receive',
  paymentId: 'BK-1',
  payer: 'C-1001',
  method: 'bankTransfer',
  amount,
  currency: 'EUR',
  receivedOn: '2026-11-24',
  apply: [],
  reference: 'F2026-000001',
})
const credit = (part: object) => ({ ...own, invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part })

const reminders = (house: House) =>
  house.app.ses.sent.filter(({ tags }) => tags['kind']?.startsWith('reminder')).map(({ tags }) => tags['kind'])
const lastMail = async (house: House) => (await simpleParser(house.app.ses.sent.at(-1)!.raw)).text?.replaceAll('\u00a0', ' ')
const said = (house: House) => [invoiceOf(house).open?.minor, invoiceOf(house).disputed?.minor]
const items = (house: House) => house.records().workItems.flatMap((item) => (item.kind === 'dispute' ? [item.state] : []))
const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

describe('an invoice', () => {
  it('that is disputed as a whole is reminded no more, and again from the day after the dispute is rejected', async () => {
    const house = await issued()
    expect(await house.call('dispute-invoice', dispute(house))).toMatchObject({ outcome: 'recorded' })
    expect(items(house)).toEqual(['OPEN'])
    await house.advance(45 * day)
    expect(reminders(house)).toEqual([])
    expect(await house.call('dispute-invoice', rejection(house))).toMatchObject({ outcome: 'recorded' })
    await house.advance(2 * day)
    expect([reminders(house), items(house), said(house)]).toEqual([['reminder_first'], ['DONE'], [11_976n, 0n]])
    expect(wrongIn(house)).toEqual([])
  })

  it('that is disputed in part is reminded of the rest, and the mail says what is not asked for', async () => {
    const house = await issued()
    await house.call('dispute-invoice', dispute(house, { what: 'amount', amount: '19.76' }))
    await house.advance(31 * day)
    expect(reminders(house)).toEqual(['reminder_before-due', 'reminder_due'])
    expect(await lastMail(house)).toContain('100,00 €')
    expect(await lastMail(house)).toContain('vous contestez 19,76 € de cette facture')
    expect(wrongIn(house)).toEqual([])
  })

  it('of which what nobody disputes is paid is reminded no more, and is disputed again as it was when that payment is undone', async () => {
    const house = await issued()
    await house.call('dispute-invoice', dispute(house, { what: 'amount', amount: '19.76' }))
    await house.call('record-payment', transfer('110'))
    await house.advance(60 * day)
    expect([reminders(house), said(house)]).toEqual([[], [976n, 1_976n]])
    await house.call('record-payment', { ...own, what: 'undo', paymentId: 'BK-1', version: 1, allocationId: 1, reason: 'of another' })
    await house.advance(2 * day)
    expect([reminders(house).length, said(house), wrongIn(house)]).toEqual([1, [11_976n, 1_976n], []])
    expect(await lastMail(house)).toContain('100,00 €')
  })

  it('whose dispute ends with a credit note is asked for what both leave, and no credit note but an issued one of it ends any', async () => {
    const house = await issued()
    await house.call('dispute-invoice', dispute(house, { what: 'lines', lines: [1] }))
    const part = { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] }
    const { creditNoteId } = (await house.call('credit-invoice', credit(part))) as { creditNoteId: string }
    const resolution = { as: 'creditNote', creditNoteId, reason: 'one came back' }
    const resolve = (changes: object = {}) =>
      house.call('dispute-invoice', { ...named(house), what: 'resolve', resolution: { ...resolution, ...changes } })
    expect(await resolve({ creditNoteId: invoiceOf(house).invoiceId })).toMatchObject({ findings: [{ code: 'CREDIT_NOTE_UNKNOWN' }] })
    await house.rest()
    expect(await resolve()).toMatchObject({ outcome: 'recorded' })
    expect(await resolve()).toMatchObject({ outcome: 'sameAsBefore' })
    expect(await resolve({ reason: 'another' })).toMatchObject({ findings: [{ code: 'DISPUTE_RESOLVED' }] })
    await house.advance(31 * day)
    expect([said(house), items(house), wrongIn(house)]).toEqual([[5_988n, 0n], ['DONE'], []])
    expect(await lastMail(house)).toContain('59,88 €')
  })

  it('whose disputed part is given up ends its dispute once another person has approved that, and is asked for the rest', async () => {
    const house = await issued()
    await house.call('dispute-invoice', dispute(house, { what: 'amount', amount: '19.76' }))
    const writeOff = { ...own, writeOffId: 'W-1' }
    const proposal = { invoice: 'F2026-000001', amount: '19.76', proven: false, reason: 'not worth a quarrel' }
    const resolve = () =>
      house.call('dispute-invoice', {
        ...named(house),
        what: 'resolve',
        resolution: { as: 'writeOff', writeOffId: 'W-1', reason: 'we no longer ask for it' },
      })
    await house.call('write-off-invoice', { ...writeOff, what: 'propose', ...proposal })
    expect(await resolve()).toMatchObject({ outcome: 'refused', findings: [{ code: 'WRITE_OFF_UNKNOWN' }] })
    await house.call('write-off-invoice', { ...writeOff, what: 'approve', version: 1, by: 'berta' })
    expect(await resolve()).toMatchObject({ outcome: 'recorded' })
    expect(await resolve()).toMatchObject({ outcome: 'sameAsBefore' })
    await house.advance(31 * day)
    expect([said(house), items(house), wrongIn(house)]).toEqual([[10_000n, 0n], ['DONE'], []])
    expect(await lastMail(house)).toContain('100,00 €')
  })

  it('that is disputed while its reminder is being claimed gets none when the dispute is recorded first, and one when the claim is', async () => {
    for (const { first, expected } of [
      { first: 'dispute', expected: 0 },
      { first: 'claim', expected: 1 },
    ]) {
      const house = await issued()
      const claim = calls('send-mail', 'TransactWriteItems', 'reminder')
      let asked = false
      house.app.hooks.add({
        beforeCall(call) {
          if (claim(call) && !asked) asked = house.ask('dispute-invoice', dispute(house)) === undefined
        },
      })
      slow(house, first === 'dispute' ? claim : calls('dispute-invoice', 'TransactWriteItems'), { seconds: 5 })
      await house.advance(90 * day)
      expect([first, asked, reminders(house).length, said(house), wrongIn(house)]).toEqual([first, true, expected, [11_976n, 11_976n], []])
    }
  })

  it('owes nothing for the delay of what it disputes, and all of it once the dispute is rejected', async () => {
    const house = await issued()
    await house.call('dispute-invoice', dispute(house))
    await house.advance(47 * day)
    const claim = { ...own, invoice: 'F2026-000001', on: '2027-01-03' }
    expect(await house.call('claim-late-fees', claim)).toMatchObject({ outcome: 'refused' })
    await house.call('dispute-invoice', rejection(house))
    expect(await house.call('claim-late-fees', claim)).toMatchObject({ outcome: 'accepted' })
    await house.rest()
    const statement = house.records().entries.find(({ series }) => series.includes('lateFees'))
    // 119.76 x 12 % x 10 / 365, and the indemnity.
    expect(statement?.lines[0]?.amount.minor).toBe(4_039n)
    expect(wrongIn(house)).toEqual([])
  })

  it('that is disputed twice at one moment as it is paid holds back no more than is left', async () => {
    const house = await issued()
    house.ask('record-payment', transfer('50'))
    for (const disputeId of ['D-1', 'D-2']) house.ask('dispute-invoice', dispute(house, all, disputeId))
    await house.rest()
    const [open = 0n, disputed = 0n] = said(house)
    expect([open, wrongIn(house)]).toEqual([6_976n, []])
    expect([6_976n, 11_976n]).toContain(disputed)
  })
})

describe('a dispute that is told again after a fault at any of its calls', () => {
  const steps = {
    opened: { before: [], ask: (house: House) => dispute(house), says: [11_976n, 11_976n], item: ['OPEN'] },
    rejected: { before: [(house: House) => dispute(house)], ask: rejection, says: [11_976n, 0n], item: ['DONE'] },
  }

  it.each(Object.entries(steps))('is %s once, with its work item', async (_, { before, ask, says, item }) => {
    const begun = async (): Promise<House> => {
      const house = await issued()
      for (const each of before) await house.call('dispute-invoice', each(house))
      return house
    }
    const sites: string[] = []
    const quiet = await begun()
    quiet.app.hooks.add(listSites(sites))
    await quiet.call('dispute-invoice', ask(quiet))
    expect(sites.length).toBeGreaterThan(4)
    for (const fault of faults)
      for (let n = 1; n <= sites.length; n += 1) {
        const house = await begun()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        const end = house.app.hooks.add(hook)
        house.ask('dispute-invoice', ask(house))
        await house.rest()
        end()
        expect(hook.site(), `call ${n}`).toBeDefined()
        expect(await house.call('dispute-invoice', ask(house))).toMatchObject({ disputeId: 'D-1' })
        await house.advance(7200)
        expect([`${fault} ${hook.site()}`, said(house), items(house), ...wrongIn(house)]).toEqual([`${fault} ${hook.site()}`, says, item])
      }
  })
})
