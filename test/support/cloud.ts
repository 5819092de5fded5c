// One local cloud per run of the e2e project: vitest calls this file's default export before and after the run
// (globalSetup), and tests read where the cloud is by `inject('cloud')`. It is also the only door from tests to local/.
import type { TestProject } from 'vitest/node'
import { startCloud, type Cloud } from '../../local/cloud.ts'

export { type Cloud, startCloud, startServices, type Services } from '../../local/cloud.ts'
export { startEmulator, clientEnvironment, type Emulator } from '../../local/emulator.ts'

/** The facts of the running cloud; plain data, as they cross to the test workers. */
export type CloudFacts = Pick<Cloud, 'endpoint' | 'region' | 'outputs' | 'mailboxUrl' | 'relayUrl' | 'stripe' | 'env'> & {
  iamEnforced: boolean
}

declare module 'vitest' {
  interface ProvidedContext {
    cloud: CloudFacts
  }
}

/** If whoever started vitest is killed, nobody is left to wait for this run, and its cloud must not stay. */
const endWithParent = (): NodeJS.Timeout => {
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000).unref()
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const watch = endWithParent()
  const iamEnforced = process.env['LOCAL_CLOUD_IAM'] === 'enforced'
  const cloud = await startCloud({ name: iamEnforced ? 'e2e-iam' : 'e2e', iam: iamEnforced, report: (line) => console.log(`  ${line}`) })
  const { endpoint, region, outputs, mailboxUrl, relayUrl, stripe, env } = cloud
  project.provide('cloud', { endpoint, region, outputs, mailboxUrl, relayUrl, stripe, env, iamEnforced })
  return async () => {
    clearInterval(watch)
    await cloud.stop()
  }
}
