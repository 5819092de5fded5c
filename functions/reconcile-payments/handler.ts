import { lambdaCommands } from '../../shared/adapters/lambda/commands.ts'
import { secretProviderAccess } from '../../shared/adapters/secrets/provider-secrets.ts'
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import { env } from '../../shared/runtime/env.ts'
import { tellReconciled } from '../../shared/runtime/reconciled.ts'
import { stepHandler } from '../../shared/runtime/step-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { inputSchema, outputSchema, reconcilePayments } from './step.ts'

/** What no webhook brought into the books is brought in by night. A repeat finds it there. */
export const handler = stepHandler({
  name: 'reconcile-payments',
  input: inputSchema,
  output: outputSchema,
  run: reconcilePayments({
    ...tellReconciled,
    commands: lambdaCommands(JSON.stringify({ 'follow-payment': env('FOLLOW_PAYMENT_FUNCTION') })),
    clock: systemClock,
    payments: stripePayments(secretProviderAccess(env('STRIPE_KEY_ARN'))),
  }),
})
