/** The variables that functions read: names of resources only, never a secret. The same list as shared/runtime/env.ts; a test compares. */
export type EnvironmentVariable =
  | 'BOOKS_TABLE'
  | 'LEDGER_TABLE'
  | 'STAGING_BUCKET'
  | 'ARCHIVE_BUCKET'
  | 'REPORTS_BUCKET'
  | 'MAIL_QUEUE_URL'
  | 'ORDER_QUEUE_URL'
  | 'STATE_MACHINE_ARN'
  | 'MONTH_END_MACHINE_ARN'
  | 'EXPORT_MACHINE_ARN'
  | 'AUDIT_MACHINE_ARN'
  | 'MAILS_PER_SECOND'
  | 'INVOICING_BUS'
  | 'LINK_SECRET_ARN'
  | 'STRIPE_KEY_ARN'
  | 'STRIPE_WEBHOOK_SECRET_ARN'
  | 'DISPUTE_INVOICE_FUNCTION'
  | 'FOLLOW_PAYMENT_FUNCTION'
  | 'RECORD_PAYMENT_FUNCTION'
  | 'RECORD_PROMISE_FUNCTION'
  | 'CLAIM_LATE_FEES_FUNCTION'
  | 'PAGES_URL'
  | 'SES_CONFIGURATION_SET'
  | 'CALLS_TABLE'
  | 'COMMAND_FUNCTIONS'
  | 'QUEUE_URLS'
  | 'REDRIVEN_FUNCTIONS'

/** Their values, asked for only when a function wants one: the state machine stands later than the functions it calls. */
export type Environment = { readonly [V in EnvironmentVariable]: () => string }

export const environmentOf = (variables: readonly EnvironmentVariable[], values: Environment): Record<string, string> =>
  Object.fromEntries(variables.map((variable) => [variable, values[variable]()]))
