/** The environment variables that the stacks give to functions: names of resources only, never secrets. */
export type EnvironmentName =
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

/** The value of a variable; a missing one stops the function when it loads, not in the middle of its work. */
export const env = (name: EnvironmentName): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is missing`)
  return value
}

export const tables = (): { books: string; ledger: string } => ({ books: env('BOOKS_TABLE'), ledger: env('LEDGER_TABLE') })
