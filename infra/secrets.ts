import { CfnOutput } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'

type Told = { readonly description: string; readonly generated: string; readonly beside?: object }

const secretOf = (scope: Construct, id: string, { description, generated, beside = {} }: Told): Secret => {
  const secret = new Secret(scope, id, {
    description,
    generateSecretString: {
      secretStringTemplate: JSON.stringify(beside),
      generateStringKey: generated,
      passwordLength: 64,
      excludePunctuation: true,
    },
  })
  acknowledge(secret, 'rotationByHand')
  return secret
}

export type Secrets = { readonly link: Secret; readonly stripeKey: Secret; readonly stripeWebhook: Secret }

/** Those of Stripe are random until somebody sets them: no call is accepted there, and no webhook is believed here. */
export const secretsOf = (scope: Construct): Secrets => {
  const link = secretOf(scope, 'LinkSecret', {
    description: 'Signs the links in mails: {"keyId", "secret"}, or {"keys": [newest, ..., oldest]} after a rotation',
    generated: 'secret',
    beside: { keyId: 'k1' },
  })
  const stripeKey = secretOf(scope, 'StripeKey', { description: 'The key of the Stripe account: {"key": "rk_live_..."}', generated: 'key' })
  const stripeWebhook = secretOf(scope, 'StripeWebhookSecret', {
    description: 'Signs what Stripe tells: {"secret": "whsec_..."}, or {"secrets": [newest, ..., oldest]} after a rotation',
    generated: 'secret',
  })
  new CfnOutput(scope, 'StripeKeyArn', { value: stripeKey.secretArn })
  new CfnOutput(scope, 'StripeWebhookSecretArn', { value: stripeWebhook.secretArn })
  return { link, stripeKey, stripeWebhook }
}
