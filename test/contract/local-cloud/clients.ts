import type { Emulator } from '../../support/cloud.ts'

const settings = (emulator: Emulator) => ({
  endpoint: emulator.endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  useQueueUrlAsEndpoint: false,
})

/** An SDK client for one of the emulators. */
export const client = <Client>(
  constructor: new (configuration: ReturnType<typeof settings>) => Client,
  emulator: Emulator,
  more: object = {},
): Client => new constructor({ ...settings(emulator), ...more })
