import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretProviderAccess, secretProviderSecrets } from '../../shared/adapters/secrets/provider-secrets.ts'
import { stripeHints } from '../../shared/adapters/stripe/stripe-hints.ts'
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { receivePayment } from './step.ts'

const receive = receivePayment({
  ...dynamoBooks(tables()),
  commands: lambdaCommands(JSON.stringify({ 'record-payment': env('RECORD_PAYMENT_FUNCTION') })),
  hints: stripeHints(secretProviderSecrets(env('STRIPE_WEBHOOK_SECRET_ARN')), systemClock),
  clock: systemClock,
  payments: stripePayments(secretProviderAccess(env('STRIPE_KEY_ARN'))),
})

/** A webhook of Stripe becomes a payment in the books. It may be repeated at will. */
export const handler = httpHandler('receive-payment', ({ body, headers }) =>
  receive({ body, signature: headers['stripe-signature'] ?? '' }),
)
