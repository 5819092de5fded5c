// The PDF that the application makes is for ten years: PDF/A-3b and Factur-X by every judge, in every case of layout.
import { describe, expect, test } from 'vitest'
import { drawn } from '../support/invoices/drawn.ts'
import { gallery } from '../support/invoices/gallery.ts'
import { judge, judgeAsPdfA } from './judge.ts'
import { needsJudges } from './needs.ts'

/** The rules' stylesheets take longer than in proportion: a minute for a thousand lines. */
const largest = 'lines-1000'
const everyDocument = process.env['CONFORMANCE'] === 'all'
const heardByAll = Object.keys(gallery).filter((name) => everyDocument || name !== largest)

describe('the document', { timeout: 300_000 }, () => {
  test.concurrent.for(heardByAll)('%s is PDF/A-3b with a Factur-X that pleases every judge', async (name, context) => {
    needsJudges(context)
    const verdicts = await judge({ name: `${name}.pdf`, bytes: await drawn(gallery[name]!), format: 'facturX' })
    expect(verdicts.map(({ judge }) => judge)).toEqual(expect.arrayContaining(['EN 16931', 'Factur-X', 'Mustang', 'veraPDF', 'container']))
    for (const { judge, version, findings, abstained } of verdicts)
      expect({ judge, version, abstained, findings }).toEqual({ judge, version, abstained: undefined, findings: [] })
  })

  test(`${largest} is PDF/A-3b; the other judges hear it with CONFORMANCE=all`, async (context) => {
    needsJudges(context)
    const verdict = await judgeAsPdfA({ name: `${largest}.pdf`, bytes: await drawn(gallery[largest]!) })
    expect(verdict).toMatchObject({ judge: 'veraPDF', findings: [] })
  })
})
