/** Exports and reports over the in-memory application: their real steps, actions and adapters, by the clients of the house's peers. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Pace, Ports } from '../../../functions/export-books/ports.ts'
import { exportBooks, type Output } from '../../../functions/export-books/step.ts'
import { exportActions } from '../../../functions/finance-api/exports.ts'
import { ledgerActions } from '../../../functions/finance-api/ledger.ts'
import type { Caller } from '../../../functions/finance-api/action.ts'
import { dynamoBooks } from '../../../shared/adapters/dynamo/books.ts'
import { zipPacker } from '../../../shared/adapters/fflate/zip-packer.ts'
import { s3Archive } from '../../../shared/adapters/s3/s3-archive.ts'
import { s3ExportFiles } from '../../../shared/adapters/s3/s3-export-files.ts'
import { instantOf } from '../../../shared/domain/day.ts'
import type { ExportId } from '../../../shared/domain/reports/export.ts'
import type { House } from '../house.ts'
import { offline } from '../peers/attach.ts'
import { placesOf } from './auditor.ts'

/** Three documents a file, two at a time, so that every export has several pieces. */
export const smallPace: Pace = { perRead: 2, documentsPerZipRead: 1, perTable: 3, filesPerZip: 4, bytesPerZip: 1_000_000_000 }

export const financeOf = (house: House, pace: Pace = smallPace) => {
  const { app } = house
  const places = placesOf(house)
  const s3 = app.s3.attach(new S3Client(offline))
  const books = dynamoBooks(places.tables, app.dynamo.attach(new DynamoDBClient(offline)))
  // Links are signed by a client of its own: nothing is sent for them, and a peer answers only what is sent.
  const signing = new S3Client({ region: 'eu-west-3', credentials: { accessKeyId: 'a', secretAccessKey: 's' } })
  const files = { ...s3ExportFiles(places.reports, s3), link: s3ExportFiles(places.reports, signing).link }
  const clock = { now: () => instantOf(app.clock.now().toISOString()) }
  const started: ExportId[] = []
  const exportMachine = { start: async (id: ExportId) => (started.includes(id) ? 'startedBefore' : (started.push(id), 'started')) as never }
  const ports: Ports = { ledger: books.ledger, archive: s3Archive(places.archive, s3), files, packer: zipPacker, clock, pace }
  const step = exportBooks(ports)
  const caller = (requestKey: string): Caller => ({ subject: 'anna', sellers: {}, operator: false, requestKey, ifMatch: undefined })
  return {
    books,
    files,
    started,
    caller,
    run: <T>(work: Promise<T>): Promise<T> => app.clock.run(work),
    ledger: ledgerActions({ ...books, clock }),
    exports: exportActions({ exportFiles: files, exportMachine, clock }),
    call: (exportId: ExportId, error?: string): Promise<Output> => app.clock.run(step({ exportId, error })),
    fileOf: (name: string): Buffer => {
      const found = app.s3.objects(places.reports).find(({ key }) => key.endsWith(`/${name}`))
      if (found === undefined) throw new Error(`there is no file ${name}`)
      return found.bytes
    },
    archived: (): Map<string, Buffer> => new Map(app.s3.objects(places.archive).map(({ key, bytes }) => [key.split('/').at(-1)!, bytes])),
  }
}
