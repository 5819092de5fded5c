/** Documents that others published, with what they are meant to be. They lie beside the project, if they do. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JudgedDocument } from './judge.ts'
import type { Format } from './rule-sets.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/einvoice')

export const corpusMissing = existsSync(folder) ? undefined : 'No corpus: the folder shared/corpus is not beside the project'

const formats: Readonly<Record<string, Format>> = {
  'en16931/cii': 'cii',
  'en16931/ubl': 'ubl',
  'en16931/testfiles': 'ubl',
  'zugferd-corpus/cii': 'cii',
  'zugferd-corpus/ubl': 'ubl',
  'zugferd-corpus/mustang-xml': 'cii',
  'zugferd-corpus/pdf': 'facturX',
  'xrechnung/cii': 'xrechnungCii',
  'xrechnung/ubl': 'xrechnungUbl',
}

/** The file at a path of the corpus. */
export const corpusDocument = (path: string): JudgedDocument => ({
  name: path,
  bytes: readFileSync(join(folder, path)),
  format: formats[path.slice(0, path.lastIndexOf('/'))]!,
})

export const corpusPaths = (): string[] =>
  Object.keys(formats).flatMap((place) => globSync(`${place}/*.{xml,pdf}`, { cwd: folder }).toSorted())
