import type { Day } from '../day.ts'
import { type Checked, failed, type Finding, passed } from '../finding.ts'
import { isZero, type Money, toText, total } from '../money.ts'
import type { WriteOff } from './write-off.ts'
import { stateIsOther } from './write-off-findings.ts'

/** Whether the write-off takes back VAT that was due, which takes a duplicate; VAT that waits for its payment was never due. */
export const needsDuplicate = ({ proven, parts }: Pick<WriteOff, 'proven' | 'parts'>): boolean =>
  proven && parts.some(({ basis, tax }) => basis !== 'receipt' && !isZero(tax))

/**
 * What the duplicate of the unpaid invoice must say, so that its buyer does not deduct this VAT (art. 272, 1 CGI; BOI-TVA-DED-40-10-20).
 * French in every language, as the law words it.
 */
export const legalMention = ({ amount, parts }: Pick<WriteOff, 'amount' | 'parts'>): string => {
  const sumOf = (key: 'base' | 'tax') =>
    total(
      amount.currency,
      parts.map((part) => part[key]),
    )
  const [net, vat] = [inFrench(sumOf('base')), inFrench(sumOf('tax'))]
  return `Facture demeurée impayée pour la somme de ${net} (prix net) et pour la somme de ${vat} (TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI)`
}

const inFrench = (amount: Money): string => `${toText(amount).replace('.', ',')} ${amount.currency}`

/** The duplicate went to the buyer. Findings: WRITE_OFF_IN_OTHER_STATE, DUPLICATE_SENT_LATER. */
export const withDuplicate = (
  writeOff: WriteOff,
  duplicate: NonNullable<WriteOff['duplicate']>,
  { today }: { readonly today: Day },
): Checked<WriteOff> => {
  if (writeOff.state !== 'proposed') return failed(stateIsOther(writeOff, 'proposed'))
  return duplicate.sentOn > today ? failed(sentLater(today, duplicate.sentOn)) : passed({ ...writeOff, duplicate })
}

const sentLater = (today: Day, actual: Day): Finding => ({
  code: 'DUPLICATE_SENT_LATER',
  field: 'sentOn',
  expected: `a day up to ${today}`,
  actual,
  remedy: 'Record the duplicate once it has been sent.',
})
