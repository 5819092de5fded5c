// Why: what is written off is given up once, by two persons, and chased no more; what comes in of it after all is income, whatever is lost or repeated.
import { describe, expect, it } from 'vitest'
import { events, type House, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { calls, slow } from '../support/house/scenes.ts'
import { anArticle } from '../support/samples.ts'

const day = 86_400
const lumiere = { sellerId: 'lumiere' }
const named = { ...lumiere, writeOffId: 'WO-1' }

/** An invoice of 119.76, VAT included, of services: their VAT waits for the payment; or of goods. */
const issued = async (supply: 'service' | 'goods' = 'service'): Promise<House> => {
  const house = await openHouse({ wiring: { renderer: plainRenderer() } })
  await house.call('register-master-data', { kind: 'article', record: anArticle({ supply }) })
  await house.publish(events.placed())
  await house.rest()
  return house
}

const writeOff = (house: House, input: object) => house.call('write-off-invoice', { ...named, ...input })
const propose = (house: House, changes: object = {}) =>
  writeOff(house, { what: 'propose', invoice: 'F2026-000001', proven: false, reason: 'cannot be found', by: 'anna', ...changes })
const approval = { ...named, what: 'approve', version: 1, by: 'head' }
const transfer = (amount: string) => ({
  ...lumiere,
  what: 'receive',
  paymentId: 'BK-1',
  payer: 'C-1001',
  method: 'bankTransfer',
  amount,
  currency: 'EUR',
  receivedOn: '2026-11-24',
  apply: [],
  reference: 'F2026-000001',
  by: 'finance',
})

const reminders = (house: House) => house.app.ses.sent.filter(({ tags }) => tags['kind']?.startsWith('reminder')).length
const open = (house: House) => house.records().headers.find(({ number }) => number === 'F2026-000001')?.open?.minor
const wrongIn = async (house: House): Promise<string[]> => {
  await house.rest()
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}
/** Debit less credit in cents, by account, of the postings alone. */
const posted = (house: House): Record<string, bigint> => {
  const sums: Record<string, bigint> = {}
  for (const { account, side, amount } of house.records().postings.flatMap(({ lines }) => lines))
    sums[account] = (sums[account] ?? 0n) + (side === 'debit' ? amount.minor : -amount.minor)
  return Object.fromEntries(Object.entries(sums).filter(([, minor]) => minor !== 0n))
}

describe('a write-off', () => {
  it('is posted once another person approves it, ends the dunning, and takes back VAT that waits', async () => {
    const house = await issued()
    expect(await propose(house)).toMatchObject({ outcome: 'recorded', version: 1 })
    expect(await propose(house)).toMatchObject({ outcome: 'sameAsBefore' })
    expect([posted(house), open(house)]).toEqual([{}, undefined])
    expect(await writeOff(house, { ...approval, by: 'anna' })).toEqual({ outcome: 'samePerson' })
    expect(await writeOff(house, approval)).toMatchObject({ outcome: 'recorded', version: 2 })
    expect(await writeOff(house, approval)).toMatchObject({ outcome: 'sameAsBefore', version: 2 })
    expect(posted(house)).toEqual({ '654000': 9_980n, '445740': 1_996n, '411000': -11_976n })
    await house.advance(90 * day)
    expect([reminders(house), open(house), await wrongIn(house)]).toEqual([0, 0n, []])
  })

  it('of goods keeps VAT that was due, unless it is proven and the buyer has its duplicate', async () => {
    const house = await issued('goods')
    await propose(house, { proven: true })
    expect(await writeOff(house, approval)).toMatchObject({ outcome: 'refused', findings: [{ code: 'DUPLICATE_NOT_SENT' }] })
    await propose(house, { writeOffId: 'WO-2' })
    await writeOff(house, { ...approval, writeOffId: 'WO-2' })
    expect([posted(house), open(house), await wrongIn(house)]).toEqual([{ '654000': 11_976n, '411000': -11_976n }, 0n, []])
  })

  it('of goods that is proven takes back VAT that was due, once the duplicate is recorded, and VAT is due again of what comes in', async () => {
    const house = await issued('goods')
    await propose(house, { proven: true, reason: 'judgement of 2026-11-02' })
    const duplicate = { what: 'duplicate', version: 1, sentOn: '2026-11-24', evidence: 'registered letter 1A', by: 'anna' }
    expect(await writeOff(house, { ...duplicate, sentOn: '2026-11-25' })).toMatchObject({ findings: [{ code: 'DUPLICATE_SENT_LATER' }] })
    expect(await writeOff(house, duplicate)).toMatchObject({ outcome: 'recorded', version: 2 })
    expect(await writeOff(house, duplicate)).toMatchObject({ outcome: 'sameAsBefore', version: 2 })
    await writeOff(house, { ...approval, version: 2 })
    expect(posted(house)).toEqual({ '654000': 9_980n, '445710': 1_996n, '411000': -11_976n })
    await house.call('record-payment', transfer('59.88'))
    expect(posted(house)).toMatchObject({ '758300': -4_990n, '445710': 998n, '411000': -11_976n, '512000': 5_988n })
    expect([open(house), await wrongIn(house)]).toEqual([0n, []])
  })

  it('of which a part comes in after all is income and VAT due for that part, no receivable', async () => {
    const house = await issued()
    await propose(house)
    await writeOff(house, approval)
    await house.call('record-payment', transfer('59.88'))
    expect(posted(house)).toEqual({
      '654000': 9_980n,
      '758300': -4_990n,
      '445740': 1_996n,
      '445710': -998n,
      '411000': -11_976n,
      '512000': 5_988n,
    })
    await house.call('record-payment', { ...transfer('70'), paymentId: 'BK-2' })
    expect(posted(house)).toMatchObject({ '758300': -9_980n, '445710': -1_996n, '411000': -11_976n - 1_012n })
    expect([open(house), await wrongIn(house)]).toEqual([0n, []])
  })

  it('of a part leaves the rest to be paid and chased, and once undone all of it', async () => {
    const house = await issued()
    await propose(house, { amount: '19.76' })
    await writeOff(house, approval)
    await house.advance(31 * day)
    expect([reminders(house), open(house)]).toEqual([2, 10_000n])
    expect(house.app.ses.sent.at(-1)!.raw.toString()).toContain('100,00')
    expect(await writeOff(house, { what: 'undo', version: 2, reason: 'of another', by: 'head' })).toMatchObject({ outcome: 'recorded' })
    expect([posted(house), open(house), await wrongIn(house)]).toEqual([{}, 11_976n, []])
  })

  it('of an invoice that was paid meanwhile is refused, and so is a credit of what is written off', async () => {
    const house = await issued()
    await propose(house)
    await house.call('record-payment', transfer('20'))
    expect(await writeOff(house, approval)).toMatchObject({ outcome: 'refused', findings: [{ code: 'WRITE_OFF_STANDS_OTHERWISE' }] })
    await propose(house, { writeOffId: 'WO-2' })
    await writeOff(house, { ...approval, writeOffId: 'WO-2' })
    const credit = { ...lumiere, by: 'finance', invoice: 'F2026-000001', requestId: 'R-1', reason: 'return', part: { kind: 'all' } }
    expect(await house.call('credit-invoice', credit)).toMatchObject({ findings: [{ code: 'INVOICE_WRITTEN_OFF' }] })
    expect([open(house), await wrongIn(house)]).toEqual([0n, []])
  })

  it('and a payment, a credit note or a reminder at one moment leave the books whole', async () => {
    const meets: Record<string, (house: House) => void> = {
      payment: (house) => house.ask('record-payment', transfer('119.76')),
      credit: (house) =>
        house.ask('credit-invoice', {
          ...lumiere,
          by: 'finance',
          invoice: 'F2026-000001',
          requestId: 'R-1',
          reason: 'return',
          part: { kind: 'lines', lines: [{ lineId: '1', quantity: '1' }] },
        }),
    }
    for (const slowOne of ['write-off-invoice', 'record-payment', 'record-in-ledger'])
      for (const [name, meet] of Object.entries(meets)) {
        const house = await issued()
        await propose(house)
        slow(house, calls(slowOne, 'TransactWriteItems'), { seconds: 5 })
        house.ask('write-off-invoice', approval)
        meet(house)
        await house.advance(day)
        expect([slowOne, name, await wrongIn(house)]).toEqual([slowOne, name, []])
      }
  })

  it('that is approved while a reminder is being claimed lets none out after it', async () => {
    for (const { first, expected } of [
      { first: 'writeOff', expected: 0 },
      { first: 'claim', expected: 1 },
    ]) {
      const house = await issued()
      await propose(house)
      const claim = calls('send-mail', 'TransactWriteItems', 'reminder')
      let asked = false
      house.app.hooks.add({
        beforeCall(call) {
          if (claim(call) && !asked) asked = house.ask('write-off-invoice', approval) === undefined
        },
      })
      slow(house, first === 'writeOff' ? claim : calls('write-off-invoice', 'TransactWriteItems'), { seconds: 5 })
      await house.advance(90 * day)
      expect([first, asked, reminders(house), open(house), await wrongIn(house)]).toEqual([first, true, expected, 0n, []])
    }
  })
})

describe('an approval that is asked for again after a fault at any of its calls', () => {
  it('is posted once', async () => {
    const prepared = async () => {
      const house = await issued()
      await propose(house)
      return house
    }
    const sites: string[] = []
    const quiet = await prepared()
    quiet.app.hooks.add(listSites(sites))
    await writeOff(quiet, approval)
    expect(sites.length).toBeGreaterThan(6)
    for (const fault of faults)
      for (let n = 1; n <= sites.length; n += 1) {
        const house = await prepared()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        const end = house.app.hooks.add(hook)
        house.ask('write-off-invoice', approval)
        await house.rest()
        end()
        expect(await writeOff(house, approval)).toMatchObject({ writeOffId: 'WO-1', version: 2 })
        await house.advance(day)
        expect([`${fault} ${hook.site()}`, open(house), ...(await wrongIn(house))]).toEqual([`${fault} ${hook.site()}`, 0n])
      }
  })
})
