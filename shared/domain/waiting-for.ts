import * as z from 'zod'

/** Everything that waits says what for; the due index finds what is overdue, and the sweep drives it on by its table. */
export const waitingForSchema = z.enum([
  'workflowStart' /* a fact is READY, no draft is frozen yet */,
  'issue' /* frozen: number, then document, then archive */,
  'mail' /* stored, not handed to the mail provider yet */,
  'mailSettlement' /* a mail claim whose outcome is not known */,
  'reminderSchedule' /* sent, no next reminder decided */,
  'reminder' /* the next step of the dunning policy, or that it is overdue is to be told */,
  'person' /* a work item */,
  'billing' /* delivered, and nothing that bills it was told */,
  'delivery' /* invoiced, and no delivery was told */,
  'application' /* money of which nobody has said what it settles */,
  'validation' /* a posted entry without a number */,
  'lateFees' /* invoiced, and a statement of late fees is to be issued should it be late */,
  'publication' /* a timeline item that the bus has not taken yet */,
])
export type WaitingFor = z.infer<typeof waitingForSchema>
