/** Tools that look at PDFs; a machine without them skips those tests and says so. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Tool = 'qpdf' | 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'pdfdetach'

const packageOf: Readonly<Record<Tool, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
}

/** Whether a tool is installed; says which package brings it when it is not. */
export const has = (tool: Tool): boolean => {
  const found = spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined
  if (!found) process.stderr.write(`skipped: ${tool} is not installed (package ${packageOf[tool]})\n`)
  return found
}

export const fileOf = (bytes: Uint8Array): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'quittance-pdf-')), 'invoice.pdf')
  writeFileSync(file, bytes)
  return file
}

export const run = (tool: Tool, ...args: string[]): string => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 27 })

/** The text as it stands on the pages, with plain spaces. */
export const textOf = (bytes: Uint8Array): string => run('pdftotext', '-layout', fileOf(bytes), '-').replaceAll('\u00a0', ' ')

/** The text in the order in which it was drawn: what stands in one cell stays together, however many lines it takes; its own no-break spaces. */
export const pageTextOf = (bytes: Uint8Array): string => run('pdftotext', '-raw', fileOf(bytes), '-')

/** The one file that is attached to the document. */
export const attachmentOf = (bytes: Uint8Array): Buffer => {
  const file = fileOf(bytes)
  run('pdfdetach', '-save', '1', '-o', `${file}.attached`, file)
  return readFileSync(`${file}.attached`)
}
