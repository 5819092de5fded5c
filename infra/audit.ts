import { workflow } from './step.ts'

/**
 * An audit of the books: piece by piece, until everything is read and the report is filed. What is found is no failure of the audit; an
 * alarm tells of it, and another of a night without a report.
 */
export const audit = workflow({
  startAt: 'Audit books',
  timeoutDays: 1,
  states: {
    'Audit books': { run: 'audit-books', next: 'Is there more to audit?' },
    'Is there more to audit?': { outcome: { more: 'Audit books', inOrder: 'Books in order', found: 'Books not in order' } },
    'Books in order': { end: 'The report says what was checked; nothing was found.' },
    'Books not in order': { end: 'The report lists what was found; an alarm rings, and its runbook says what to do.' },
    'Needs a person': { fail: 'AuditStopped', because: 'A piece of the audit failed again and again: there is no report of this night.' },
    'Unknown outcome': { fail: 'UnknownOutcome', because: 'A step answered with an outcome that has no way on.' },
  },
})
