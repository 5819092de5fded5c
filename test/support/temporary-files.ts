// What tests put beside the project goes into one folder for each run, which is removed with its end (globalSetup of every layer).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const setup = (): (() => void) => {
  const before = tmpdir()
  const folder = mkdtempSync(join(before, 'quittance-'))
  process.env['TMPDIR'] = folder
  return () => {
    process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  }
}
