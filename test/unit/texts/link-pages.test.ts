/** Who holds a printed address may read any language, and nothing is known of them but what their browser says. */
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { busyPage, missingPage, payPage, requestedOftenPage, requestedPage } from '../../../shared/texts/link-pages.ts'
import { readerLanguages } from '../../../shared/texts/reader-languages.ts'

describe('the language of somebody unknown', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', ['de']],
    ['en;q=0.5, nl-BE', ['nl']],
    ['pl,it;q=0.7,es;q=0.9', ['es']],
    ['ES', ['es']],
    ['de;q=0, it;q=0.1', ['it']],
  ])('is the one of ours that is wished for most: %s', (header, languages) => {
    expect(readerLanguages(header)).toEqual(languages)
  })

  it.each(['', '*', 'pl', 'ja,zh;q=0.5', ';;;q=,', 'de;q=2', 'x'.repeat(100_000)])(
    'is French and English when none of ours is: %.20s',
    (header) => {
      expect(readerLanguages(header)).toEqual(['fr', 'en'])
    },
  )
})

describe('the pages for somebody unknown', () => {
  it.each(['fr', 'en', 'de', 'es', 'it', 'nl'] as const)('speak %s alone to who asks for it', (language) => {
    const { pay, requested, missing, busy, requestedOften } = catalogueOf(language).pages
    const [plain, limited] = [
      [requestedPage, missingPage],
      [busyPage, requestedOftenPage],
    ]
    const pages = [
      payPage('https://pages.example/pay/x', language),
      ...plain.map((page) => page(language)),
      ...limited.map((page) => page(language, 60)),
    ]
    expect(pages.map(({ body }) => /<html lang="(..)"/.exec(body)?.[1])).toEqual(pages.map(() => language))
    expect(pages.map(({ body }) => body.match(/<section/g)?.length)).toEqual(pages.map(() => 1))
    for (const [index, { title }] of [pay, requested, missing, busy, requestedOften].entries())
      expect(pages[index]!.body).toContain(`<h1>${title.replaceAll("'", '&#39;')}</h1>`)
  })
})
