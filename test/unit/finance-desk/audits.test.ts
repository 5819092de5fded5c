/** What the nights have found is read by whoever runs the installation: in words, the newest first, and nothing twice or left out. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { auditActions } from '../../../functions/finance-api/audits.ts'
import { bound } from '../../../functions/finance-api/bound-action.ts'
import { s3AuditReports } from '../../../shared/adapters/s3/s3-audit-reports.ts'
import { s3FiledAudits } from '../../../shared/adapters/s3/s3-filed-audits.ts'
import { auditRoutes } from '../../../shared/contracts/api/audit-routes.ts'
import type { AuditOrder, AuditReport } from '../../../shared/domain/audit/report.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { MasterData } from '../../../shared/ports/master-data.ts'
import { aSeller } from '../../support/samples.ts'
import { s3Peer } from '../../support/peers/s3.ts'

type Summary = { auditId: string; state: string; findings: number }
type Told = { body: Summary & { audits: Summary[]; next?: string; listed: object[]; checks: object[]; runbook: string }; code?: string }

const Bucket = 'reports'
let now: string
let reports: ReturnType<typeof s3AuditReports>
let started: [string, AuditOrder][]
let ask: (operation: keyof typeof auditRoutes, call?: object, requestKey?: string) => Promise<Told>

beforeEach(() => {
  now = '2026-11-24T20:15:00.000Z'
  const { client } = s3Peer({ buckets: [{ name: Bucket }] })
  reports = s3AuditReports(Bucket, client)
  started = []
  const seller: MasterData['seller'] = async (sellerId) => (sellerId === 'lumiere' ? aSeller() : undefined)
  const auditMachine = { start: async (auditId: string, order: AuditOrder) => (started.push([auditId, order]), 'started' as const) }
  const clock = { now: () => instantOf(now) }
  const actions = auditActions({ filedAudits: s3FiledAudits(Bucket, client), auditMachine, masterData: { seller }, clock })
  ask = async (operation, call = {}, requestKey = 'k') => {
    const caller: Caller = { subject: 'olga', sellers: {}, operator: true, requestKey, ifMatch: undefined }
    const { path, method } = auditRoutes[operation]
    const action = bound(auditRoutes, actions).find(({ route }) => route.path === path && route.method === method)!
    return (await action.run({ params: {}, query: {}, ...call }, caller)) as never
  }
})

const aReport = (auditId: string, changes: Partial<AuditReport> = {}): AuditReport => {
  const at = instantOf('2026-11-24T02:00:00.000Z')
  const order = { scope: 'new', documents: 'checksums', startedAt: at, finishedAt: at } as const
  return { schemaVersion: 1, auditId, ...order, checked: {}, found: {}, findings: [], moreFindings: 0, series: [], ...changes }
}

describe('the list of audits', () => {
  const nights = ['2026-11-24', '2026-11-23', '2026-11-01', '2026-10-31', '2026-08-30'].map((day) => `${day}T02:00:00.000Z-new`)

  it('has the newest first, over months, and months without any, each once however long the pages are', async () => {
    for (const night of nights) await reports.file(aReport(night))
    for (const limit of [1, 2, 3, 5]) {
      const read: string[] = []
      let cursor: string | undefined
      do {
        const { body } = await ask('listAudits', { query: { limit: String(limit), ...(cursor !== undefined && { cursor }) } })
        expect(body.audits.length).toBeLessThanOrEqual(limit)
        read.push(...body.audits.map(({ auditId }) => auditId))
        cursor = body.next
      } while (cursor !== undefined)
      expect(read).toEqual(nights)
    }
  })

  it('has one that was asked for among those of its hour', async () => {
    const { auditId } = (await ask('startAudit', { body: {} })).body
    for (const id of ['2026-11-24T19:59:59.000Z-new', auditId, '2026-11-24T21:00:00.000Z-new']) await reports.file(aReport(id))
    const { audits } = (await ask('listAudits')).body
    expect(audits.map((audit) => audit.auditId)).toEqual(['2026-11-24T21:00:00.000Z-new', auditId, '2026-11-24T19:59:59.000Z-new'])
  })

  it('is empty where no audit was ever made', async () => {
    expect((await ask('listAudits')).body).toEqual({ audits: [] })
  })
})

describe('an audit', () => {
  const finding = { kind: 'chain', where: 'ENTRY#invoice#i ENTRY', expected: 'link a', actual: 'link b' } as const

  it('tells each finding in words, what was checked, and where it says what to do', async () => {
    await reports.file(aReport(nightId, { findings: [finding], found: { chain: 3 }, checked: { chain: 9 }, moreFindings: 2 }))
    const { body } = await ask('showAudit', { params: { auditId: nightId } })
    expect(body).toMatchObject({ state: 'DONE', findings: 3, runbook: 'docs/runbooks/audit-findings.md' })
    expect(body.listed).toEqual([{ ...finding, meaning: 'each entry is sealed with the one before' }])
    expect(body.checks).toContainEqual({ kind: 'chain', meaning: 'each entry is sealed with the one before', checked: 9, found: 3 })
    expect(body.checks).toContainEqual({ kind: 'mail', meaning: 'one mail for each invoice and kind', checked: 0, found: 0 })
  })
  const nightId = '2026-11-24T02:00:00.000Z-new'

  it('runs until its report is filed, and has stopped when there is none after the day that its machine lives', async () => {
    const { finishedAt: _finishedAt, schemaVersion: _version, ...begun } = aReport(nightId)
    await reports.put({ ...begun, todo: [], receivables: [], verified: [] })
    const stateAt = async (at: string) => {
      now = at
      return (await ask('showAudit', { params: { auditId: nightId } })).body.state
    }
    expect(await stateAt('2026-11-25T02:00:00.000Z')).toBe('RUNNING')
    expect(await stateAt('2026-11-25T02:00:00.001Z')).toBe('STOPPED')
    await reports.file(aReport(nightId))
    expect(await stateAt('2026-11-25T02:00:00.001Z')).toBe('DONE')
  })

  it('that nobody has made is unknown', async () => {
    expect(await ask('showAudit', { params: { auditId: nightId } })).toMatchObject({ status: 404, code: 'unknownAudit' })
  })
})

describe('the start of an audit', () => {
  it('is the same audit for the same request, and another for another', async () => {
    const idOf = async (body: object, key: string) => (await ask('startAudit', { body }, key)).body.auditId
    const first = await idOf({ scope: 'everything' }, 'k-1')
    expect(await idOf({ scope: 'everything' }, 'k-1')).toBe(first)
    expect(await idOf({ scope: 'everything' }, 'k-2')).not.toBe(first)
    expect(await idOf({ scope: 'new' }, 'k-1')).not.toBe(first)
    expect(started.map(([, { scope, documents }]) => [scope, documents])[0]).toEqual(['everything', 'checksums'])
  })

  it('names an execution: no character of its id is one that Step Functions refuses', async () => {
    expect((await ask('startAudit', { body: {} })).body.auditId).toMatch(/^2026-11-24T20-[a-z2-7]{24}$/)
  })

  it('of a seller that is misspelt is refused, since nothing would be found there', async () => {
    expect(await ask('startAudit', { body: { sellerId: 'lumiére' } })).toMatchObject({ status: 400 })
    expect(await ask('startAudit', { body: { sellerId: 'lumire' } })).toMatchObject({ status: 422, code: 'noSuchSeller' })
    expect(started).toEqual([])
    await ask('startAudit', { body: { sellerId: 'lumiere' } })
    expect(started).toHaveLength(1)
  })
})
