import { absent, disputedAsRead, type Guard, owedAsRead, owedNames } from './guard.ts'

/** Conditions of what settles invoices, claims what their delay costs, or holds back a part of one. */
export const moneyGuards = {
  headerOwedAsRead: {
    expression: `#stateRead = :stateRead AND ${owedAsRead}`,
    names: { '#stateRead': 'state', ...owedNames },
    why: 'credits and payments of one invoice each say what they leave of it: of two at once the second reads again',
  },
  headerDisputedAsRead: {
    expression: `#stateRead = :stateRead AND ${owedAsRead} AND ${disputedAsRead}`,
    names: { '#stateRead': 'state', ...owedNames, '#disputedRead': 'disputed' },
    why: 'no more is disputed than is open: of a dispute and a payment, a credit or another dispute at once, the second reads again',
  },
  feesMayBeClaimed: {
    expression:
      '#stateRead = :stateRead AND attribute_not_exists(#feesRejected)' +
      ` AND (attribute_not_exists(#feesPending) OR #feesPending <= :feesAt) AND ${owedAsRead} AND ${disputedAsRead}`,
    names: {
      '#stateRead': 'state',
      '#feesRejected': 'rejected',
      '#feesPending': 'pendingUntil',
      ...owedNames,
      '#disputedRead': 'disputed',
    },
    why: 'nothing is claimed for a delay after a payment, credit, dispute or rejection that the claim did not see, nor while a payment is on its way',
  },
  overdueMayBeTold: {
    expression:
      '#stateRead = :stateRead AND attribute_not_exists(#overdueTold) AND attribute_not_exists(#overdueRejected)' +
      ` AND ${owedAsRead} AND ${disputedAsRead}`,
    names: {
      '#stateRead': 'state',
      '#overdueTold': 'overdueToldAt',
      '#overdueRejected': 'rejected',
      ...owedNames,
      '#disputedRead': 'disputed',
    },
    why: 'that an invoice is overdue is told once, and not after a payment, credit, dispute or rejection that came since it was read',
  },
  paymentIsNew: absent('paymentIsNew', 'a payment is booked once under its business key, however often it is told'),
  paymentAtVersionRead: {
    expression: '#paymentVersion = :paymentVersionRead',
    names: { '#paymentVersion': 'version' },
    why: 'of two who apply what is left of a payment, or undo, the second reads again: nothing is applied twice',
  },
  disputeIsNew: absent('disputeIsNew', 'a dispute is opened once, however often the form is sent'),
  disputeAtVersionRead: {
    expression: '#disputeVersion = :disputeVersionRead',
    names: { '#disputeVersion': 'version' },
    why: 'of two who resolve a dispute, or name its owner, the second reads again: what it held back is let go once',
  },
  writeOffIsNew: absent('writeOffIsNew', 'a write-off is proposed once under its id, and a repeat must not take back what was decided'),
  writeOffAtVersionRead: {
    expression: '#writeOffVersion = :writeOffVersionRead',
    names: { '#writeOffVersion': 'version' },
    why: 'of two who decide about a write-off the second reads again: it is posted once, and never after it was declined',
  },
} as const satisfies Record<string, Guard>
