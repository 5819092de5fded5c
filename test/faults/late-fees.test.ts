// Why: what a customer owes for paying late is claimed once, in a series without a gap, and never after a payment that the claim did not see.
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { rfReference } from '../../shared/domain/identifiers/rf-reference.ts'
import { events, type House, type HouseOptions, openHouse } from '../support/house.ts'
import { faultAt, faults, listSites } from '../support/house/faults.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { lostIn } from '../support/house/invariants/endings.ts'
import { violations } from '../support/house/invariants.ts'
import { calls, slow } from '../support/house/scenes.ts'

const day = 86_400
const own = { sellerId: 'lumiere', by: 'finance' }

/** Of 119.76, due on 24 December, at a contract rate of 12 %. */
const issued = async (options: HouseOptions = {}): Promise<House> => {
  const seller = { latePayment: { penaltyPercent: '12' }, ...options.seller } as HouseOptions['seller']
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, ...options, seller })
  await house.publish(events.placed())
  await house.rest()
  return house
}

const claim = (house: House, changes: object = {}) => house.call('claim-late-fees', { ...own, invoice: 'F2026-000001', ...changes })
const pay = (house: House, amount: string, changes: object = {}) =>
  house.call('record-payment', {
    ...own,
    what: 'receive',
    paymentId: 'BK-1',
    payer: 'C-1001',
    method: 'bankTransfer',
    amount,
    currency: 'EUR',
    receivedOn: '2027-01-10',
    apply: [],
    reference: 'F2026-000001',
    ...changes,
  })
const statements = (house: House) =>
  house
    .records()
    .entries.filter(({ series }) => series.includes('lateFees'))
    .map(({ number, lines }) => [number, ...lines.map(({ account, side, amount }) => `${side} ${account} ${amount.minor}`)])
const wrongIn = (house: House): string[] => {
  const records = house.records()
  return [...violations(records), ...lostIn(records, house.accepted)]
}

describe('late fees', () => {
  it('of an invoice are claimed by a statement with its entry, document and mail, once for each day', async () => {
    const house = await issued({ wiring: {} })
    await house.advance(47 * day)
    expect(await claim(house, { on: '2027-01-03' })).toMatchObject({ outcome: 'accepted' })
    await house.advance(60)
    expect(await claim(house, { on: '2027-01-03' })).toMatchObject({ outcome: 'sameAsBefore', state: 'INVOICING' })
    await house.advance(60)
    // 119.76 x 12 % x 10 / 365
    expect(statements(house)).toEqual([['P2027-000001', 'debit 411000 4039', 'credit 763100 39', 'credit 758100 4000']])
    const mail = await simpleParser(house.app.ses.sent.at(-1)!.raw)
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['P2027-000001.pdf'])
    expect(mail.text).toContain('F2026-000001')
    expect(wrongIn(house)).toEqual([])
  })

  it('of a later day claim what was added since, and never the indemnity again', async () => {
    const house = await issued()
    await house.advance(60 * day)
    for (const on of ['2027-01-03', '2027-01-13']) await claim(house, { on })
    await house.advance(60)
    expect(statements(house)).toEqual([
      ['P2027-000001', 'debit 411000 4039', 'credit 763100 39', 'credit 758100 4000'],
      // 119.76 x 12 % x 20 / 365 = 0.79
      ['P2027-000002', 'debit 411000 40', 'credit 763100 40'],
    ])
    expect(await claim(house, { on: '2027-01-10' })).toMatchObject({ outcome: 'refused', findings: [{ code: 'STATEMENT_DAY_PAST' }] })
    expect(wrongIn(house)).toEqual([])
  })

  it('are paid by a transfer that names the statement, and nobody is reminded of them', async () => {
    const house = await issued()
    await house.advance(60 * day)
    await claim(house, { on: '2027-01-03' })
    await house.advance(60)
    const reference = rfReference('P2027-000001')
    expect(await pay(house, '40.39', { reference, receivedOn: '2027-01-20' })).toMatchObject({ outcome: 'recorded' })
    await house.advance(90 * day)
    const header = house.records().headers.find(({ number }) => number === 'P2027-000001')
    expect([header?.open?.minor, header?.waitingFor, wrongIn(house)]).toEqual([0n, undefined, []])
    const mails = house.app.ses.sent.filter(({ tags }) => tags['invoice'] === header?.invoiceId).map(({ tags }) => tags['kind'])
    expect(mails).toEqual(['issue'])
  })

  it('are claimed by themselves on the day that the seller sets, where it has switched that on', async () => {
    const latePayment = { penaltyPercent: '12', statements: 'automatic', statementAfter: { unit: 'days', days: 20 } }
    const house = await issued({ seller: { latePayment } as never })
    await house.advance(50 * day)
    expect(statements(house)).toEqual([])
    await house.advance(day)
    expect(statements(house).map(([number]) => number)).toEqual(['P2027-000001'])
    await house.advance(60 * day)
    expect([statements(house).length, wrongIn(house)]).toEqual([1, []])
  })

  it('are not claimed by themselves of what is paid by then, nor without that setting', async () => {
    const latePayment = { penaltyPercent: '12', statements: 'automatic' }
    const paid = await issued({ seller: { latePayment } as never })
    await paid.advance(31 * day)
    await pay(paid, '119.76', { receivedOn: '2026-12-25' })
    const silent = await issued()
    for (const house of [paid, silent]) {
      await house.advance(90 * day)
      expect([statements(house), wrongIn(house)]).toEqual([[], []])
    }
  })

  it('wait for a debit that is on its way, and come the day after it has failed', async () => {
    const latePayment = { penaltyPercent: '12', statements: 'automatic' }
    const house = await issued({ seller: { latePayment } as never })
    await house.advance(38 * day)
    const { invoiceId } = house.records().headers[0]!
    const until = new Date(house.app.clock.nowMs() + 5 * day * 1000).toISOString()
    await house.app.dynamo
      .attach(new DynamoDBClient({ region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 's' } }))
      .send(
        new UpdateItemCommand({
          TableName: house.app.environmentOf('sweep')['BOOKS_TABLE'],
          Key: { PK: { S: `INVOICE#${invoiceId}` }, SK: { S: 'HEAD' } },
          UpdateExpression: 'SET pendingPayment = :id, pendingUntil = :until',
          ExpressionAttributeValues: { ':id': { S: 'pi_1' }, ':until': { S: until } },
        }),
      )
    expect(await claim(house)).toMatchObject({ outcome: 'refused', findings: [{ code: 'LATE_FEES_ON_HOLD' }] })
    await house.advance(4 * day)
    expect(statements(house)).toEqual([])
    await house.advance(3 * day)
    expect([statements(house).length, wrongIn(house)]).toEqual([1, []])
  })

  it('that meet a payment in the same second are claimed of what the payment has left, or come before it', async () => {
    for (const slowOne of ['record-in-ledger', 'record-payment']) {
      const house = await issued()
      await house.advance(60 * day)
      const freeze = calls('record-in-ledger', 'TransactWriteItems')
      let asked = false
      house.app.hooks.add({
        beforeCall(call) {
          if (!freeze(call) || asked) return
          asked = true
          void pay(house, '119.76', { receivedOn: '2027-01-02' })
        },
      })
      slow(house, calls(slowOne, 'TransactWriteItems'), { seconds: 5 })
      await claim(house, { on: '2027-01-13' })
      await house.advance(600)
      // 119.76 x 12 % x 8 or 20 / 365
      const fee = slowOne === 'record-in-ledger' ? '31' : '79'
      expect([slowOne, asked, statements(house)[0]?.[2], wrongIn(house)]).toEqual([slowOne, true, `credit 763100 ${fee}`, []])
    }
  })
})

/** Due on the day of its issue, shortly before midnight: late after a quarter of an hour. */
const lateAtOnce = async (): Promise<House> => {
  const terms = { due: { kind: 'net', days: 0 }, agreed: false }
  const seller = { latePayment: { penaltyPercent: '12' }, terms, dunning: [{ policyId: 'standard', steps: [] }] } as never
  const house = await openHouse({ wiring: { renderer: plainRenderer() }, seller, start: '2026-11-24T22:50:00.000Z' })
  await house.publish(events.placed())
  await house.advance(900)
  return house
}

describe('a statement with a fault at any call of its making', () => {
  const asked = { ...own, invoice: 'F2026-000001', on: '2026-11-25' }

  it('is issued once, with its number, entry, document and mail', async () => {
    const sites: string[] = []
    const quiet = await lateAtOnce()
    quiet.app.hooks.add(listSites(sites))
    await quiet.call('claim-late-fees', asked)
    await quiet.advance(60)
    // What comes after the number is that of any document, and is tried with those.
    const calls = sites.flatMap((site, at) => (/^(claim-late-fees|validate-order|record-in-ledger) /.test(site) ? [at + 1] : []))
    expect(calls.length).toBeGreaterThan(15)
    for (const fault of faults)
      for (const n of calls) {
        const house = await lateAtOnce()
        const hook = faultAt(n, fault, house.app.clock.sleep)
        house.app.hooks.add(hook)
        house.ask('claim-late-fees', asked)
        await house.advance(900)
        house.ask('claim-late-fees', asked)
        await house.advance(3 * 3600)
        expect(hook.site(), `call ${n}`).toBeDefined()
        const at = `${fault} ${n} ${hook.site()}`
        expect([at, ...statements(house), ...wrongIn(house)]).toEqual([
          at,
          ['P2026-000001', 'debit 411000 4004', 'credit 763100 4', 'credit 758100 4000'],
        ])
      }
  })
})

describe('a statement that finance waives', () => {
  const waive = (house: House, changes: object) => house.call('write-off-invoice', { sellerId: 'lumiere', writeOffId: 'W-1', ...changes })
  const proposal = { what: 'propose', invoice: 'P2026-000001', proven: false, reason: 'as a courtesy', by: 'anna' }
  const postings = (house: House) =>
    house
      .records()
      .postings.map(({ journal, lines }) => [journal, ...lines.map(({ account, side, amount }) => `${side} ${account} ${amount.minor}`)])

  it('takes its income back once another person has approved, and stays archived; its days are not claimed again', async () => {
    const house = await lateAtOnce()
    await claim(house, { on: '2026-11-25' })
    await house.advance(60)
    expect(await waive(house, proposal)).toMatchObject({ outcome: 'recorded' })
    expect(await waive(house, { what: 'approve', version: 1, by: 'anna' })).toEqual({ outcome: 'samePerson' })
    expect(postings(house)).toEqual([])
    expect(await waive(house, { what: 'approve', version: 1, by: 'bert' })).toMatchObject({ outcome: 'recorded' })
    expect(postings(house).map(([journal, ...lines]) => [journal, ...lines.toSorted()])).toEqual([
      ['OD', 'credit 411000 4004', 'debit 758100 4000', 'debit 763100 4'],
    ])
    const header = house.records().headers.find(({ number }) => number === 'P2026-000001')
    expect([header?.open?.minor, header?.archive?.key]).toEqual([0n, 'lumiere/2026/P2026-000001.pdf'])
    await house.advance(10 * day)
    await claim(house, { on: '2026-11-30' })
    await house.advance(60)
    // 119.76 x 12 % x 6 / 365 = 0.24, of which 0.04 was claimed and waived.
    expect(statements(house).at(-1)).toEqual(['P2026-000002', 'debit 411000 20', 'credit 763100 20'])
    expect(wrongIn(house)).toEqual([])
  })
})
