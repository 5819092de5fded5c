import { workflow } from './step.ts'

/**
 * From a billable fact of an order to an invoice that is numbered, posted, archived, sent, and due to be chased; or from a credit of it to a
 * credit note that is numbered, posted, archived and sent; or from the delay of one to a statement of late fees.
 * Only the chain stands here; step.ts says how each state repeats, how long it may take and where its failures go.
 */
export const orderToInvoice = workflow({
  startAt: 'Validate order',
  timeoutDays: 3,
  states: {
    // An order that changed under our hands comes back here, so what was known of it before is forgotten.
    'Validate order': { run: 'validate-order', knowing: 'only the order', next: 'Was the order accepted?' },
    'Was the order accepted?': {
      outcome: {
        accepted: 'Record in ledger',
        frozenBefore: 'Record in ledger',
        held: 'Order held',
        refused: 'Order refused',
      },
    },
    'Order held': { end: 'Finance has a work item that names every finding; its release starts a new execution.' },
    'Order refused': { end: 'Finance refused the order, or it was cancelled: there is nothing to bill.' },

    'Record in ledger': { run: 'record-in-ledger', next: 'Is the invoice issued?' },
    'Is the invoice issued?': {
      outcome: {
        issued: 'Generate invoice',
        orderChanged: 'Validate order',
        waiting: 'Wait for the number',
        withdrawn: 'Draft withdrawn',
        parked: 'Draft parked',
      },
    },
    'Wait for the number': { waitSeconds: 10, next: 'Record in ledger' },
    'Draft withdrawn': { end: 'The order was cancelled or changed before it had a number.' },
    'Draft parked': { end: 'The draft cannot be posted; the series goes on without it, and finance has a work item.' },

    'Generate invoice': { run: 'generate-invoice', next: 'Store invoice' },
    'Store invoice': { run: 'store-invoice', ends: { ArchiveOccupied: 'Archive occupied' }, next: 'Send invoice' },
    'Send invoice': {
      handOver: 'mail queue',
      message: { kind: { type: 'issue' } },
      timeoutHours: 12,
      ends: { MailNotSent: 'Mail not sent' },
      next: 'Schedule reminder',
    },
    'Schedule reminder': { run: 'schedule-reminder', next: 'Is there a reminder to come?' },
    'Is there a reminder to come?': {
      outcome: { scheduled: 'Invoice sent', nothingToRemind: 'Invoice sent', creditNote: 'Credit note sent', lateFees: 'Late fees sent' },
    },
    'Credit note sent': { end: 'Issued, stored and sent; nobody is ever reminded of a credit note.' },
    'Late fees sent': { end: 'Issued, stored and sent; what is owed for being late is itself never chased.' },
    'Invoice sent': { end: 'Issued, stored and sent; what the outside world says later is a new fact.' },

    'Mail not sent': {
      end: 'Issued and stored, but not mailed: the provider refuses the address, or nobody knows. Finance has a work item; its release mails again.',
    },
    'Archive occupied': { openWorkItem: true, orElse: 'Nobody was told', next: 'Invoice not stored' },
    'Invoice not stored': { fail: 'ArchiveOccupied', because: 'Issued, but another document stands in its place of the archive.' },
    'Needs a person': { openWorkItem: true, orElse: 'Nobody was told', next: 'Stopped' },
    Stopped: { fail: 'NeedsAPerson', because: 'A work item says which step failed and how to go on.' },
    // The rule on failed executions opens the work item then, and its dead-letter queue has an alarm.
    'Nobody was told': { fail: 'WorkItemMissing', because: 'A step failed and no work item could be opened.' },
    'Unknown outcome': { fail: 'UnknownOutcome', because: 'A step answered with an outcome that has no way on.' },
  },
})
