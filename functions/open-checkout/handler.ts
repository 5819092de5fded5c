import { dynamoBooks } from '../../shared/adapters/dynamo/books.ts'
import { dynamoUseCounts } from '../../shared/adapters/dynamo/use-counts.ts'
import { secretLinkKeys } from '../../shared/adapters/secrets/link-keys.ts'
import { secretProviderAccess } from '../../shared/adapters/secrets/provider-secrets.ts'
import { stripePayments } from '../../shared/adapters/stripe/stripe-payments.ts'
import { env, tables } from '../../shared/runtime/env.ts'
import { httpHandler } from '../../shared/runtime/http-handler.ts'
import { systemClock } from '../../shared/runtime/system-clock.ts'
import { openCheckout } from './step.ts'

const open = openCheckout({
  ...dynamoBooks(tables()),
  linkKeys: secretLinkKeys(env('LINK_SECRET_ARN')),
  useCounts: dynamoUseCounts(env('CALLS_TABLE')),
  payments: stripePayments(secretProviderAccess(env('STRIPE_KEY_ARN'))),
  clock: systemClock,
  pagesUrl: env('PAGES_URL'),
})

/** POST of a signed link opens the provider's page for what is owed. It may be repeated: the same balance is the same page. */
export const handler = httpHandler('open-checkout', ({ pathParameters: { invoiceId }, query: { key }, body, acceptLanguage }) =>
  open({ invoiceId, key, body, acceptLanguage }),
)
