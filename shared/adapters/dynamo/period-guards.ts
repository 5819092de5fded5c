import type { Guard } from './guard.ts'

/** Conditions on how far a seller's books are closed. */
export const periodGuards = {
  periodIsOpen: {
    expression: 'attribute_not_exists(#periodClosed) OR #periodClosed < :periodPosted',
    names: { '#periodClosed': 'closedThrough' },
    why: 'a month that was closed says the same for ever, also to whoever had read it as open',
  },
  periodMovesForward: {
    expression: 'attribute_not_exists(#closedBefore) OR #closedBefore < :closedNow',
    names: { '#closedBefore': 'closedThrough' },
    why: 'of two who close periods the earlier one must not open the later again',
  },
} as const satisfies Record<string, Guard>
