import { workflow } from './step.ts'

/**
 * An export of the books: a file, or a stretch of documents, at a time, until all are written. What is given up is put down as FAILED, so that
 * whoever asked for it learns of it; an alarm tells operations.
 */
export const exportOfBooks = workflow({
  startAt: 'Export books',
  timeoutDays: 1,
  states: {
    'Export books': { run: 'export-books', next: 'Is there more to export?' },
    'Is there more to export?': { outcome: { more: 'Export books', done: 'Exported', failed: 'Export given up' } },
    Exported: { end: 'All files are there, for seven days.' },
    'Needs a person': { run: 'export-books', orElse: 'Export given up', next: 'Export given up' },
    'Export given up': { fail: 'ExportStopped', because: 'A piece of the export failed again and again; its runbook says what to do.' },
    'Unknown outcome': { fail: 'UnknownOutcome', because: 'A step answered with an outcome that has no way on.' },
  },
})
