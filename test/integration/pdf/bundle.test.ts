/** In the Lambda the renderer runs from a bundle with its fonts and colour profile beside it: the same bytes must come out there. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../../infra/build-handlers.ts'
import { sha256 } from '../../../shared/domain/canonical-json.ts'
import { drawn } from '../../support/invoices/drawn.ts'
import { gallery } from '../../support/invoices/gallery.ts'

const root = join(import.meta.dirname, '../../..')
mkdirSync(join(root, '.local'), { recursive: true })
const folder = mkdtempSync(join(root, '.local/bundle-'))

const source = `
import { create } from 'fontkit'
import { documentFonts, fontFiles } from '${root}/shared/adapters/pdfmake/document-fonts.ts'
import { sha256 } from '${root}/shared/domain/canonical-json.ts'
import { drawn } from '${root}/test/support/invoices/drawn.ts'
import { gallery } from '${root}/test/support/invoices/gallery.ts'
const [{ bytes }] = fontFiles()
const digests = []
for (const name of ['goods', 'hard', 'goods']) digests.push(sha256(await drawn(gallery[name])))
console.log(JSON.stringify({ digests, parsedOnce: create(bytes) === create(bytes) }))
`

beforeAll(async () => {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, source)
  await bundle({ render: entry }, join(folder, 'out'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the bundled renderer', () => {
  it('makes the bytes that the sources make, with each font parsed once, wherever it is started', async () => {
    const output = execFileSync(process.execPath, [join(folder, 'out/render/index.mjs')], { cwd: '/', encoding: 'utf8' })
    const expected = await Promise.all(['goods', 'hard', 'goods'].map(async (name) => sha256(await drawn(gallery[name]!))))
    expect(JSON.parse(output)).toEqual({ digests: expected, parsedOnce: true })
  })
})
