/** Why: who downloads a year for the tax office gets it from the deployed machine, which reads real tables and a real archive under its own role. */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { s3ExportFiles } from '../../shared/adapters/s3/s3-export-files.ts'
import { sfnExportMachine } from '../../shared/adapters/sfn/export-machine.ts'
import { sha256 } from '../../shared/domain/canonical-json.ts'
import { day, instant } from '../../shared/domain/day.ts'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { exportIdOf, type ExportKind, type ExportProgress } from '../../shared/domain/reports/export.ts'
import { clientConfig, type Company, eventually, openCompany } from '../support/company.ts'
import { csvByPython, zipByPython } from '../support/python.ts'
import { openShop } from '../support/shop.ts'

const cloud = inject('cloud')
const sellerId = sellerIdSchema.parse('exported')
const orders = ['SO-1', 'SO-2', 'SO-3']
/** What a spreadsheet would run, or split into cells, if it were not quoted. */
const customerName = '=SUM(A1) "Été", Lyon'

let company: Company
beforeAll(async () => {
  company = await openCompany(cloud)
  const shop = await openShop(company, sellerId, { customer: { name: customerName } })
  await shop.publish(...orders.map((orderId) => shop.events.placed({ orderId })))
  await Promise.all(orders.map((orderId) => shop.hears('InvoiceSent', orderId)))
})
afterAll(() => company.close())

const s3 = new S3Client({ ...clientConfig(cloud), forcePathStyle: true })
const Bucket = cloud.outputs['ReportsBucket']!
const files = s3ExportFiles(Bucket, s3)
const sfn = new SFNClient(clientConfig(cloud))

/** As the API begins an export; then the machine is left alone until it ends. */
const exported = async (kind: ExportKind): Promise<ExportProgress> => {
  const order = { sellerId, kind, from: day('2026-01-01'), until: day('2099-12-31') }
  const exportId = exportIdOf(order, 'e2e')
  const startedAt = instant(new Date())
  await files.open({
    ...order,
    exportId,
    requestedBy: 'e2e',
    state: 'RUNNING',
    step: 0,
    startedAt,
    documents: 0,
    rows: 0,
    parts: [],
    vat: [],
  })
  const machine = cloud.outputs['ExportMachineArn']!
  await sfnExportMachine(machine, sfn).start(exportId)
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${exportId}`
  const ended = async () => {
    const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }))
    return status === 'RUNNING' ? undefined : status
  }
  expect(await eventually(ended, { seconds: 120, failure: () => `export ${exportId} has not ended` })).toBe('SUCCEEDED')
  return (await files.find(exportId))!
}

const fileOf = async ({ parts: [part] }: ExportProgress): Promise<Uint8Array> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: part!.key }))
  return Body!.transformToByteArray()
}

test.each(['journal', 'invoices', 'vat'] as const)('the export of %s is a table of all documents', async (kind) => {
  const progress = await exported(kind)
  expect(progress).toMatchObject({ state: 'DONE', documents: orders.length })
  const text = Buffer.from(await fileOf(progress)).toString('utf8')
  expect(text.trimEnd().split('\r\n')).toHaveLength(progress.rows + 1)
})

test("Python's csv reads each invoice with its amounts to the cent, and a name that looks like a formula as a text", async () => {
  const [head, ...rows] = csvByPython(await fileOf(await exported('invoices')))
  const records = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head![at], cell])))
  const told = company.heard.filter(({ detailType, detail }) => detailType === 'InvoiceIssued' && detail.sellerId === sellerId)
  const byNumber = (number: unknown) => told.find(({ detail }) => detail.number === number)?.detail
  expect(new Set(records.map(({ number }) => number))).toEqual(new Set(told.map(({ detail }) => detail.number)))
  expect(records).toHaveLength(orders.length)
  for (const record of records) {
    const { net, vat, gross, currency } = byNumber(record['number'])!
    expect(record).toMatchObject({ net, vat, gross, currency, customerName: `'${customerName}` })
  }
})

test('the export of documents has the archived files with their hashes, whole for whoever opens it with Python', async () => {
  const zip = await fileOf(await exported('documents'))
  const { 'contents.csv': contents, ...documents } = zipByPython(zip)
  const pdfs = Object.entries(documents).filter(([name]) => name.endsWith('.pdf'))
  expect(pdfs).toHaveLength(orders.length)
  for (const [, { begins, ends }] of pdfs) expect([begins, ends.trim()]).toEqual(['%PDF-', expect.stringMatching(/%%EOF$/)])
  const listed = strFromU8(unzipSync(zip)['contents.csv']!)
  expect(contents?.sha256).toBe(sha256(listed))
  for (const [name, file] of Object.entries(documents)) expect(listed).toContain(`${name},${file.sha256}`)
})
