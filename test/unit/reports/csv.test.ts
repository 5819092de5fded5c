/** Why: a spreadsheet that runs a customer's name as a formula leaks the books, and a negative amount that is a text does not add up. */
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { money } from '../../../shared/domain/money.ts'
import { amountCell, byteOrderMark, type Cell, csvOf, textCell } from '../../../shared/domain/reports/csv.ts'
import { csvByPython, hasPython } from '../../support/python.ts'

const asIs = (cells: readonly Cell[]): string => csvOf([cells]).slice(0, -2)

describe('a text', () => {
  test.each(['=1+1', '+33 1 23', '-2+3', '@SUM(A1)', '\tx', '\rx', '\n=1'])(
    'that begins like a formula is kept from being one: %j',
    (text) => {
      expect(asIs([textCell(text)]).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('with a comma, a quote or a line break is quoted, and its quotes are doubled', () => {
    expect(asIs([textCell('a,b'), textCell('say "no"'), textCell('two\r\nlines'), textCell('plain')])).toBe(
      '"a,b","say ""no""","two\r\nlines",plain',
    )
  })

  it('that only looks dangerous further on is left as it is', () => {
    expect(asIs([textCell('F2026-000001'), textCell('a=b'), textCell(undefined)])).toBe('F2026-000001,a=b,')
  })
})

describe('an amount', () => {
  it('has a point and the decimals of its currency, and stays a number when it is negative', () => {
    const amounts = [money('EUR', -123450n), money('JPY', 1500n), money('KWD', 5n), undefined]
    expect(asIs(amounts.map(amountCell))).toBe('-1234.50,1500,0.005,')
  })

  it('can be nothing but digits: what is no figure is a defect, not a cell', () => {
    expect(() => csvOf([[{ figure: '-1+cmd' }]])).toThrow(RangeError)
  })
})

if (!hasPython) console.log('CSV is not read back: there is no python3 on this machine')

test.runIf(hasPython)("Python's csv reads back every record, cell by cell, whatever was written", () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', "'", '\t', 'é', 'a') }),
  )
  // The reader of Python takes NUL for the end of a line; no name in the books has one.
  const rows = fc.sample(
    fc.array(
      fc.array(
        anyText.map((text) => text.replaceAll('\0', '')),
        { minLength: 3, maxLength: 3 },
      ),
      { minLength: 1 },
    ),
    {
      numRuns: 30,
      seed: 7,
    },
  )
  const texts = rows.flat()
  const read = csvByPython(byteOrderMark + csvOf(texts.map((record) => record.map(textCell))))
  expect(read).toEqual(texts.map((record) => record.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text))))
})
