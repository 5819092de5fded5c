// The PDF that the application makes is for ten years: PDF/A-3b by the judge of the format, in every case of layout.
import { describe, expect, test } from 'vitest'
import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { gallery, payPage } from '../support/invoices/gallery.ts'
import { judgeAsPdfA } from './judge.ts'
import { needsJudges } from './needs.ts'

const renderer = pdfmakeRenderer()

describe('the document', () => {
  test.for(Object.keys(gallery))('%s is PDF/A-3b', async (name, context) => {
    needsJudges(context)
    const bytes = await renderer.render(gallery[name]!, payPage)
    expect(await judgeAsPdfA(`${name}.pdf`, bytes)).toMatchObject({ judge: 'veraPDF', findings: [] })
  })
})
