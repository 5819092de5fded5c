import type { FeeStatement, StatementPeriod } from '../../domain/fee-statement/fee-claim.ts'
import { dayText, decimalText, percentText } from '../../texts/formats.ts'
import type { Sheet } from './sheet.ts'

/** Where a rate comes from, in the words of the document. */
const basisOf = ({ percent, origin }: StatementPeriod, { catalogue: { lateFees, formats } }: Sheet): string => {
  const rate = percentText(percent, formats)
  if (origin.kind === 'contract') return lateFees.basis.contract(rate, origin.article)
  return lateFees.basis.law({
    percent: rate,
    reference: lateFees.references[origin.reference],
    referencePercent: percentText(origin.referencePercent, formats),
    from: dayText(origin.from, formats),
    points: decimalText(origin.points, formats),
    article: origin.article,
  })
}

/** That it is owed at once, how interest is counted, and what each of its rates is made of. */
export const feeSentences = (sheet: Sheet, { periods }: FeeStatement): string[] => {
  const { lateFees } = sheet.catalogue
  const rates = new Set(periods.map((period) => basisOf(period, sheet)))
  return [lateFees.payable, ...(periods.length === 0 ? [] : [lateFees.counting]), ...rates]
}
