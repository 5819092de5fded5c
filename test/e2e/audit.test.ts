/** Why: an auditor trusts what runs where the books are. The deployed audit reads real tables and a real archive, under its own role. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditReportSchema } from '../../shared/domain/audit/report.ts'
import { clientConfig, type Company, eventually, openCompany } from '../support/company.ts'
import { openShop, type Shop } from '../support/shop.ts'

const cloud = inject('cloud')
const root = join(import.meta.dirname, '../..')

let company: Company
let shop: Shop
let folder: string
beforeAll(async () => {
  company = await openCompany(cloud)
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
  writeFileSync(join(folder, 'outputs.json'), JSON.stringify({ all: cloud.outputs }))
  shop = await openShop(company, 'audited')
  const orders = ['SO-1', 'SO-2', 'SO-3']
  await shop.publish(...orders.map((orderId) => shop.events.placed({ orderId })))
  await Promise.all(orders.map((orderId) => shop.hears('InvoiceSent', orderId)))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await company.close()
})

type Answer = { outcome: string; auditId: string; findings: number; report?: string }

const auditBy = async (order: object): Promise<Answer> => {
  let answer = (await company.invoke('AuditBooksFunction', order)) as Answer
  while (answer.outcome === 'more') answer = (await company.invoke('AuditBooksFunction', { ...order, auditId: answer.auditId })) as Answer
  return answer
}

const reportAt = async (address = '') => {
  const { hostname: Bucket, pathname } = new URL(address.replace('s3:', 'https:'))
  const s3 = new S3Client({ ...clientConfig(cloud), forcePathStyle: true })
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: decodeURIComponent(pathname.slice(1)) }))
  return auditReportSchema.parse(JSON.parse((await Body?.transformToString()) ?? ''))
}

/** `npm run audit` or `npm run verify-archive` with the outputs of the deployment; what it printed, and how it ended. */
const command = (name: 'audit' | 'verify-archive') =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const args = [`local/${name}.ts`, '--outputs', join(folder, 'outputs.json'), '--seller', 'audited']
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...cloud.env } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    )
  })

const month = () => new Date().toISOString().slice(0, 7)

/** Adds to a counter of the balances, past the application. */
const addToBalances = async (cents: number) => {
  const dynamo = new DynamoDBClient(clientConfig(cloud))
  const key = { PK: { S: `BALANCE#audited#VT${month().slice(2, 4)}#${month()}` }, SK: { S: 'ALL' } }
  await dynamo.send(
    new UpdateItemCommand({
      TableName: cloud.outputs.BooksTable,
      Key: key,
      UpdateExpression: 'ADD #counter :cents',
      ExpressionAttributeNames: { '#counter': '411000 EUR debit' },
      ExpressionAttributeValues: { ':cents': { N: String(cents) } },
    }),
  )
}

test('the books of a shop are in order, and the filed report says what was checked', async () => {
  const { outcome, report } = await auditBy({ scope: 'everything', sellerId: 'audited' })
  const filed = await reportAt(report)
  expect(filed.findings).toEqual([])
  expect(outcome).toBe('inOrder')
  expect(filed.series).toEqual([{ series: `audited#invoice#${month().slice(0, 4)}`, from: 1, to: 3 }])
  expect(filed.checked).toMatchObject({ entry: 3, document: 9, mail: 3, quantities: 3 })
})

test('reading every document gives the same as comparing checksums', async () => {
  const { report } = await auditBy({ scope: 'everything', sellerId: 'audited', documents: 'bytes' })
  expect(await reportAt(report)).toMatchObject({ findings: [], checked: { document: 9 } })
})

test('the nightly state machine comes to its end, and the next night reads only what is new', async () => {
  const states = new SFNClient(clientConfig(cloud))
  const start = new StartExecutionCommand({ stateMachineArn: cloud.outputs.AuditMachineArn, input: JSON.stringify({ scope: 'new' }) })
  const { executionArn } = await states.send(start)
  const ended = await eventually(
    async () => {
      const execution = await states.send(new DescribeExecutionCommand({ executionArn }))
      return execution.status === 'RUNNING' ? undefined : execution
    },
    { seconds: 120, failure: () => 'the audit still runs' },
  )
  expect(ended.status).toBe('SUCCEEDED')
  const { report } = await auditBy({ scope: 'new', sellerId: 'audited' })
  expect(await reportAt(report)).toMatchObject({ findings: [], series: [] })
})

test('npm run audit shows the report as a table and ends with 0; with something found it names it and ends with 1', async () => {
  const inOrder = await command('audit')
  expect(inOrder.output).toContain('Nothing was found.')
  expect(inOrder.output).toMatch(/document +each file of a number once, unchanged +9 +0/)
  expect(inOrder.code).toBe(0)
  await addToBalances(1)
  const found = await command('audit')
  await addToBalances(-1)
  expect(found.output).toContain(`balances at BALANCE#audited#VT${month().slice(2, 4)}#${month()} ALL`)
  expect(found.code).toBe(1)
})

/** Has the header of an invoice record another SHA-256 of its document, and gives back the one before. */
const recordSha256 = async (invoiceId: string | undefined, sha256: string): Promise<string> => {
  const dynamo = new DynamoDBClient(clientConfig(cloud))
  const { Attributes } = await dynamo.send(
    new UpdateItemCommand({
      TableName: cloud.outputs.BooksTable,
      Key: { PK: { S: `INVOICE#${invoiceId}` }, SK: { S: 'HEAD' } },
      UpdateExpression: 'SET #archive.sha256 = :sha256',
      ExpressionAttributeNames: { '#archive': 'archive' },
      ExpressionAttributeValues: { ':sha256': { S: sha256 } },
      ReturnValues: 'UPDATED_OLD',
    }),
  )
  return Attributes?.['archive']?.M?.['sha256']?.S ?? ''
}

test('npm run verify-archive reads every file and ends with 0; where the books record other bytes it says of which file and ends with 1', async () => {
  const proven = await command('verify-archive')
  expect(proven.output).toContain('6 files were read. Nothing was found.')
  expect(proven.output).toMatch(/xml +each XML, attached or beside, says what the ledger says +3 +0/)
  expect(proven.code).toBe(0)
  const { invoiceId, number } = await shop.hears('InvoiceSent', 'SO-2')
  const before = await recordSha256(invoiceId, '0'.repeat(64))
  const found = await command('verify-archive')
  await recordSha256(invoiceId, before)
  expect(found.output).toContain(`bytes at audited/${month().slice(0, 4)}/${number}.pdf`)
  expect(found.code).toBe(1)
})
