import { REGION } from './emulator.ts'

/** For every SDK client of ours that talks to the emulator; its queue URLs carry a host that need not resolve. */
export const clientSettings = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  useQueueUrlAsEndpoint: false,
  forcePathStyle: true,
})
