import type { Content, TableCell } from 'pdfmake'
import type { Column } from 'pdfmake/interfaces.js'
import { epcQr } from '../../domain/epc-qr.ts'
import { rfReference } from '../../domain/identifiers/rf-reference.ts'
import { zero } from '../../domain/decimal.ts'
import { isZero } from '../../domain/money.ts'
import { dayText, moneyText, percentText } from '../../texts/formats.ts'
import { box, gap, sectionTitle, words } from './blocks.ts'
import { isCreditNote } from './kind-words.ts'
import type { Sheet } from './sheet.ts'

const inFours = (text: string): string => text.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1\u00a0')

type Look = Pick<Sheet, 'catalogue' | 'ink'>

const row = (name: string, value: TableCell, { ink }: Look): TableCell[] => [words(name, { color: ink.quiet }), value]

const bankRows = ({ accountName, iban, bic }: Sheet['invoice']['bank'], look: Look): TableCell[][] => {
  const { payment } = look.catalogue.document
  return [
    row(payment.accountName, words(accountName), look),
    row(payment.iban, words(inFours(iban), { bold: true }), look),
    ...(bic === undefined ? [] : [row(payment.bic, words(bic), look)]),
  ]
}

/** Where to pay to. */
export const bankTable = (bank: Sheet['invoice']['bank'], look: Look, further: TableCell[][] = []): Content => ({
  table: { widths: [92, '*'], body: [...bankRows(bank, look), ...further] },
  layout: plain,
})

const referenceRows = (sheet: Sheet): TableCell[][] => {
  const { issue, catalogue, ink, payPage } = sheet
  const { payment } = catalogue.document
  return [
    row(payment.reference, words(inFours(rfReference(issue.number)), { bold: true }), sheet),
    row(payment.online, words(payPage, { link: payPage, color: ink.heading, fontSize: 7.5 }), sheet),
  ]
}

const plain = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 12),
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

const instalments = (sheet: Sheet): Content[] => {
  const { due } = sheet.invoice.terms
  if (due.kind !== 'instalments') return []
  const { payment } = sheet.catalogue.document
  const { formats } = sheet.catalogue
  const rows = sheet.dueParts.map(({ date, amount }, index): TableCell[] => [
    words(payment.instalment(index + 1, sheet.dueParts.length, percentText(due.parts[index]?.percent ?? zero, formats))),
    words(dayText(date, formats)),
    words(moneyText(amount, formats), { alignment: 'right', bold: true }),
  ])
  return [
    gap(8),
    words(payment.instalments, { bold: true, margin: [0, 0, 0, 2] }),
    { table: { widths: ['*', 'auto', 'auto'], body: rows }, layout: plain },
  ]
}

/** Light modules around the code, so that a camera finds it on the band. */
const quietZone = { padding: 3 }

/** A QR code that fills in the transfer in the buyer's banking app; euro only. With instalments it asks for the first. */
const transferCode = ({ invoice, issue, dueParts, catalogue, ink }: Sheet): Column[] => {
  const amount = dueParts[0]?.amount ?? invoice.totals.due
  const { accountName, iban, bic } = invoice.bank
  const code = epcQr({ accountName, iban, bic, amount, reference: rfReference(issue.number) })
  if (code === undefined) return []
  const caption = words(catalogue.document.payment.scan, { fontSize: 6.5, color: ink.quiet, alignment: 'center', margin: [0, 4, 0, 0] })
  return [
    {
      width: 116,
      stack: [{ qr: code, fit: 108, eccLevel: 'M', alignment: 'center', foreground: ink.text, ...quietZone }, caption],
    },
  ]
}

/** How to pay: bank details with the ISO 11649 reference, instalments, the pay page's plain address (no bearer key), the transfer code. */
export const payment = (sheet: Sheet): Content => {
  if (isCreditNote(sheet) || isZero(sheet.invoice.totals.due)) return gap(0)
  const { ink, catalogue } = sheet
  const details: Column = {
    width: '*',
    stack: [
      sectionTitle(catalogue.document.payment.title, ink),
      bankTable(sheet.invoice.bank, sheet, referenceRows(sheet)),
      ...instalments(sheet),
    ],
  }
  return { unbreakable: true, stack: [box({ columns: [details, ...transferCode(sheet)], columnGap: 18 }, ink)] }
}
