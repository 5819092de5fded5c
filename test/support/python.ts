/** What others read our files with: a Python that is found, its `csv` and its `zipfile`. */
import { spawnSync } from 'node:child_process'

export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What a script prints as JSON when it is given the input; a word on its standard error is a failure. */
const askPython = (script: string, input: string | Uint8Array): unknown => {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const readCsv = "import csv,json; print(json.dumps(list(csv.reader(open(0, encoding='utf-8-sig', newline=''), strict=True))))"

/** The cells of a CSV, strictly read: a wrong quote is an error. */
export const csvByPython = (csv: string | Uint8Array): string[][] => askPython(readCsv, csv) as string[][]

const readZip = `
import hashlib, io, json, sys, zipfile
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
files = {name: archive.read(name) for name in archive.namelist()}
print(json.dumps({name: {"sha256": hashlib.sha256(data).hexdigest(), "begins": data[:5].decode("latin1"), "ends": data[-8:].decode("latin1")} for name, data in files.items()}))
`

export type ZippedFile = { readonly sha256: string; readonly begins: string; readonly ends: string }

/** The files of a ZIP by their names, each with its hash and its first and last characters; a broken checksum is an error. */
export const zipByPython = (zip: Uint8Array): Record<string, ZippedFile> => askPython(readZip, zip) as Record<string, ZippedFile>
