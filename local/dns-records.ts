/** `npm run dns-records -- DOMAIN`: the records that make mails of a domain genuine: DKIM, SPF, DMARC. Asks SES for the tokens, changes nothing. */
import { GetIdentityDkimAttributesCommand, SESClient } from '@aws-sdk/client-ses'
import { parseArgs } from 'node:util'
import { dnsRecordsOf, zoneText } from './dns-record-set.ts'

const usage = `npm run dns-records -- invoices.example.com --region eu-west-3 [--reports-to dmarc@example.com]
Prints the records of a sending domain as a zone file has them. --tokens A,B,C: the DKIM tokens, in place of asking SES for them`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    region: { type: 'string' },
    tokens: { type: 'string' },
    'reports-to': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const tokensOf = async (domain: string, region: string): Promise<readonly string[]> => {
  if (options.tokens !== undefined) return options.tokens.split(',')
  const asked = new GetIdentityDkimAttributesCommand({ Identities: [domain] })
  const { DkimAttributes } = await new SESClient({ region }).send(asked)
  const tokens = DkimAttributes?.[domain]?.DkimTokens ?? []
  if (tokens.length === 0) throw new Error(`SES in ${region} does not know ${domain}: deploy with --context senders=${domain} first`)
  return tokens
}

const print = async (): Promise<void> => {
  const [domain] = positionals
  const region = options.region ?? process.env['AWS_REGION']
  if (domain === undefined || region === undefined) throw new Error(usage)
  console.log(zoneText(dnsRecordsOf({ domain, region, tokens: await tokensOf(domain, region), reportsTo: options['reports-to'] })))
}

try {
  if (options.help) console.log(usage)
  else await print()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
