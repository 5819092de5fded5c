import type { Finding } from '../finding.ts'
import { type Money, toText } from '../money.ts'
import type { WriteOff } from './write-off.ts'

export const toldOtherwise = ({ writeOffId, proposed }: WriteOff): Finding => ({
  code: 'WRITE_OFF_TOLD_OTHERWISE',
  field: 'writeOffId',
  expected: 'another id, or what was proposed under this one',
  actual: `${writeOffId}, proposed on ${proposed.at} with other facts`,
  remedy: 'Read the write-off: propose another one under an id of its own.',
})

export const stateIsOther = ({ writeOffId, state }: WriteOff, expected: WriteOff['state']): Finding => ({
  code: 'WRITE_OFF_IN_OTHER_STATE',
  field: 'writeOffId',
  expected: `a write-off that is ${expected}`,
  actual: `${writeOffId}, which is ${state}`,
  remedy: 'Read the write-off; propose another one under an id of its own.',
})

/** What credits or payments have changed since is not what was proposed, nor what the buyer was told. */
export const standsOtherwise = ({ writeOffId, number }: WriteOff, owed: Money): Finding => ({
  code: 'WRITE_OFF_STANDS_OTHERWISE',
  field: 'writeOffId',
  expected: 'an invoice as it was when the write-off was proposed',
  actual: `${number}, which has been paid or credited in part since: ${toText(owed)} ${owed.currency} is owed`,
  remedy: `Decline ${writeOffId}, and propose what is owed now.`,
})

export const duplicateNotSent = ({ number }: WriteOff): Finding => ({
  code: 'DUPLICATE_NOT_SENT',
  field: 'proven',
  expected: 'the duplicate of the invoice with the mention of art. 272 CGI, sent to the buyer',
  actual: `none of ${number} is recorded`,
  remedy:
    'Send the buyer the duplicate with the mention that the write-off has, record that, and approve: only then does VAT that was due come back.',
})

export const tooManyWriteOffs = (number: string, most: number): Finding => ({
  code: 'TOO_MANY_WRITE_OFFS',
  field: 'invoice',
  expected: `at most ${most} write-offs of one invoice`,
  actual: `${number}, which has as many`,
  remedy: 'Undo small ones, and write off what they gave up as one.',
})
