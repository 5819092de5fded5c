/** The finished statement of account, looked at with other people's tools: every item on it, in the customer's language, nothing off the page. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfmakeStatementRenderer } from '../../../shared/adapters/pdfmake/statement-renderer.ts'
import { languageSchema } from '../../../shared/domain/seller.ts'
import { catalogueOf } from '../../../shared/texts/catalogue.ts'
import { amountText, moneyText } from '../../../shared/texts/formats.ts'
import { aStatement } from '../../support/account-statements.ts'
import { fileOf, has, run, textOf } from '../../support/poppler.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const render = pdfmakeStatementRenderer().render

/** Where every word begins and ends, in points from the left edge of a page of A4. */
const wordsOf = (bytes: Uint8Array) =>
  [
    ...run('pdftotext', '-bbox', fileOf(bytes), '-').matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"[^>]*>(.*)<\/word>/g),
  ].map(([, from, until, text = '']) => ({ text, from: Number(from), until: Number(until) }))

describe.each(languageSchema.options)('a statement in %s', (language) => {
  const statement = aStatement(30, language, true)
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await render(statement)
  })

  it.skipIf(!has('qpdf'))('is a clean PDF', () => {
    const { status, stderr } = spawnSync('qpdf', ['--check', fileOf(bytes)], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.skipIf(!has('pdftotext'))('shows every item with its dates and amounts, every credit, and the balance of each currency', () => {
    const { formats, document, lateFees } = catalogueOf(language)
    const text = textOf(bytes)
    expect(statement.accounts.map(({ currency }) => currency)).toEqual(['EUR', 'USD'])
    for (const { items, credits, balance } of statement.accounts) {
      for (const { number, gross, open } of items)
        expect(text).toMatch(new RegExp(`${number} .*${plain(amountText(gross, formats))} .*${plain(amountText(open, formats))} `))
      for (const { amount } of credits) expect(text).toContain(plain(moneyText(amount, formats)))
      expect(text).toContain(plain(document.statement.toPay(moneyText(balance, formats))))
    }
    expect(text).toContain(plain(document.statement.disputed(amountText(statement.accounts[0]!.disputed, formats))))
    expect(text).toContain(document.statement.instalment('2', '2'))
    expect(text).toContain(lateFees.title.split(' ')[0])
  })

  it.skipIf(!has('pdftotext'))('keeps every word between its margins, and no date is broken', () => {
    for (const { text, from, until } of wordsOf(bytes)) {
      expect([text, from >= 48 - 0.75 && until <= 595.28 - 48 + 0.75]).toEqual([text, true])
      if (/^\d\d[/.-]\d\d[/.-]/.test(text)) expect(text).toHaveLength(10)
    }
  })
})

it.skipIf(!has('pdftotext'))('a customer of whom nothing is open is told so, and not how to pay', async () => {
  const text = textOf(await render(aStatement(0, 'en')))
  expect(text).toContain('Nothing is open on your account')
  expect(text).not.toContain('IBAN')
})

it.skipIf(!has('pdftotext'))('one item is a page with the balance, the bank and how long it is overdue', async () => {
  const bytes = await render(aStatement(1, 'en'))
  expect(textOf(bytes)).toMatch(/Balance to pay: €370\.35[\s\S]*F2026-000001 +14\/11\/2026 +14\/12\/2026 +370\.35 +– +370\.35[\s\S]*FR76/)
  expect(run('pdfinfo', fileOf(bytes))).toMatch(/Pages: +1\n/)
})

it('draws the same bytes of the same account', async () => {
  const [first, second] = [await render(aStatement(3)), await render(aStatement(3))]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})
