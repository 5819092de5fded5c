/** Somebody of each role for `npm start`: signed in, admitted, with a token in a file, so that the lines below it can be pasted. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { apiAddress, signIn } from '../test/support/finance.ts'
import type { Cloud } from './cloud.ts'
import { clientSettings } from './client-settings.ts'
import { invoker } from './invoke.ts'
import { localDirectory, root } from './places.ts'

const seller = 'lumiere'
const roles = ['viewer', 'accountant', 'admin', 'operator'] as const
const tokens = join(localDirectory, 'tokens')

const admit = async (cloud: Cloud, role: (typeof roles)[number]): Promise<string> => {
  const { subject, token } = await signIn(cloud, role)
  const member = role === 'operator' ? { subject, operator: true } : { subject, sellerId: seller, role }
  await invoker(clientSettings(cloud.endpoint))(cloud.outputs['AdmitMemberFunction'] ?? '', member)
  const file = join(tokens, role)
  writeFileSync(file, token)
  return relative(root, file)
}

const curl = (address: string, role: (typeof roles)[number], rest: string): string =>
  `curl -s -H "authorization: Bearer $(cat .local/tokens/${role})" ${rest.replace('API', address)}`

/** The lines to show: where the API is, where each token lies (they are good for an hour), and five calls to begin with. */
export const admitPeople = async (cloud: Cloud, pageUrl: string): Promise<string> => {
  mkdirSync(tokens, { recursive: true })
  const files: string[] = []
  for (const role of roles) files.push(`  Token        ${role}: ${await admit(cloud, role)}`)
  const address = apiAddress(cloud).replaceAll('$', '\\$')
  const month = new Date().toISOString().slice(0, 7)
  return [
    `  Finance API  ${apiAddress(cloud)}`,
    `  API page     ${pageUrl}`,
    ...files,
    '',
    curl(address, 'viewer', '"API/me"'),
    curl(address, 'viewer', `"API/sellers/${seller}/invoices?month=${month}&limit=3"`),
    curl(address, 'viewer', `"API/sellers/${seller}/work-items"`),
    curl(address, 'viewer', `"API/sellers/${seller}/trial-balance?month=${month}"`),
    curl(address, 'operator', '"API/operations/queues"'),
    '',
  ].join('\n')
}
