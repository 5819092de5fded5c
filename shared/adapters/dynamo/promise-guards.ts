import { type Guard, owedAsRead, owedNames } from './guard.ts'

/** Conditions of what holds reminders back. */
export const promiseGuards = {
  headerPromisedAsRead: {
    // Once promised, an invoice always says until when, be that over: one that was read without a day matches only one without.
    expression: `#stateRead = :stateRead AND ${owedAsRead} AND (attribute_not_exists(#promisedRead) OR #promisedRead = :promisedRead)`,
    names: { '#stateRead': 'state', ...owedNames, '#promisedRead': 'promisedUntil' },
    why: 'an invoice has one promise at a time, and none once nothing is owed: of two at once the second reads again',
  },
} as const satisfies Record<string, Guard>
