/** The documents that the application writes of its scenarios, by the file names `<scenario>.<format>.xml`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eInvoiceFormatSchema } from '../../shared/domain/einvoice.ts'
import { writeExamples } from '../support/einvoice-examples.ts'
import type { JudgedDocument } from './judge.ts'

const readAll = (): Map<string, Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-examples-'))
  const files = writeExamples(folder).map((name) => [name, readFileSync(join(folder, name))] as const)
  rmSync(folder, { recursive: true })
  return new Map(files)
}

const written = readAll()

export const exampleNames = [...written.keys()]

export const example = (name: string): JudgedDocument => {
  const bytes = written.get(name)
  if (bytes === undefined) throw new Error(`There is no example ${name}`)
  return { name, bytes, format: eInvoiceFormatSchema.parse(name.split('.').at(-2)) }
}
