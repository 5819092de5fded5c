import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses'

/**
 * `maxAttempts: 1`, since SES has no idempotency and the SDK's own repeat would send a second mail. No keep-alive: a socket that died
 * while the function was frozen would make an ordinary send look like one whose answer was lost.
 */
export const sesClient = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: {
      requestTimeout: 8000,
      throwOnRequestTimeout: true,
      connectionTimeout: 2000,
      httpsAgent: { keepAlive: false },
      httpAgent: { keepAlive: false },
    },
  })
