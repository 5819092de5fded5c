import { CfnOutput } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'

type Named = { readonly description: string; readonly template: string; readonly key: string }

const secretOf = (scope: Construct, id: string, { description, template, key }: Named): Secret => {
  const secret = new Secret(scope, id, {
    description,
    generateSecretString: { secretStringTemplate: template, generateStringKey: key, passwordLength: 64, excludePunctuation: true },
  })
  acknowledge(secret, 'rotationByHand')
  return secret
}

export const linkSecretOf = (scope: Construct): Secret =>
  secretOf(scope, 'LinkSecret', {
    description: 'Signs the links in mails: {"keyId", "secret"}, or {"keys": [newest, ..., oldest]} after a rotation',
    template: '{"keyId":"k1"}',
    key: 'secret',
  })

export type StripeSecrets = { readonly key: Secret; readonly webhook: Secret }

/** Until somebody sets them they are random: no call is accepted by Stripe, and no webhook is believed here. */
export const stripeSecretsOf = (scope: Construct): StripeSecrets => {
  const key = secretOf(scope, 'StripeKey', {
    description: 'The key of the Stripe account: {"key": "rk_live_..."}',
    template: '{}',
    key: 'key',
  })
  const webhook = secretOf(scope, 'StripeWebhookSecret', {
    description: 'Signs what Stripe tells: {"secret": "whsec_..."}, or {"secrets": [newest, ..., oldest]} after a rotation',
    template: '{}',
    key: 'secret',
  })
  new CfnOutput(scope, 'StripeKeyArn', { value: key.secretArn })
  new CfnOutput(scope, 'StripeWebhookSecretArn', { value: webhook.secretArn })
  return { key, webhook }
}
