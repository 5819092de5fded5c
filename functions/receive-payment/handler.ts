import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretProviderSecrets } from '../../shared/adapters/secrets/provider-secrets.ts'
import { stripeHints } from '../../shared/adapters/stripe/stripe-hints.ts'
import { env } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { receivePayment } from './step.ts'

const receive = receivePayment({
  commands: lambdaCommands(JSON.stringify({ 'follow-payment': env('FOLLOW_PAYMENT_FUNCTION') })),
  hints: stripeHints(secretProviderSecrets(env('STRIPE_WEBHOOK_SECRET_ARN')), systemClock),
})

/** A webhook of Stripe becomes a payment in the books. It may be repeated at will. */
export const handler = httpHandler('receive-payment', ({ body, headers }) =>
  receive({ body, signature: headers['stripe-signature'] ?? '' }),
)
