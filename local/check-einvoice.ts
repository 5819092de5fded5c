/** `npm run check-einvoice -- FILE...`: what our own exact rules say of e-invoices, in words. */
import { readFileSync } from 'node:fs'
import { reportOn } from '../shared/einvoice/file-report.ts'
import { NoEInvoice } from '../shared/einvoice/read.ts'

const usage = `npm run check-einvoice -- FILE...   XML in CII or UBL, or PDFs with XML in them (Factur-X, ZUGFeRD)
Exit code 0: nothing found; 1: something found; 2: a file is no e-invoice or cannot be read`

/** Prints the report of a file and gives the exit code that it alone would have. */
const check = (file: string): 0 | 1 | 2 => {
  try {
    const { findings, text } = reportOn(file, readFileSync(file))
    console.log(text)
    return findings.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof Error)) throw error
    console.error(error instanceof NoEInvoice ? `${file}: no e-invoice: ${error.message}` : `${file}: ${error.message}`)
    return 2
  }
}

const files = process.argv.slice(2)
if (files.length === 0 || files.includes('--help')) {
  console.log(usage)
  process.exitCode = files.length === 0 ? 2 : 0
} else process.exitCode = Math.max(...files.map(check))
