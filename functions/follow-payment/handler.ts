import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretProviderAccess } from '../../shared/adapters/secrets/provider-secrets.ts'
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { followPayment, inputSchema, outputSchema } from './step.ts'

/** What Stripe says of a payment or a payout becomes what the books say. It may be repeated at will. */
export const handler = stepHandler({
  name: 'follow-payment',
  input: inputSchema,
  output: outputSchema,
  run: followPayment({
    ...dynamoBooks(tables()),
    commands: lambdaCommands(JSON.stringify({ 'record-payment': env('RECORD_PAYMENT_FUNCTION') })),
    clock: systemClock,
    payments: stripePayments(secretProviderAccess(env('STRIPE_KEY_ARN'))),
  }),
})
