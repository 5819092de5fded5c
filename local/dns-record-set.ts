export type DnsRecord = { readonly name: string; readonly type: 'CNAME' | 'MX' | 'TXT'; readonly value: string; readonly why: string }

/** The sending domain, the region whose SES sends, the three tokens that SES gave it, and where reports about forged mails go. */
export type Sending = {
  readonly domain: string
  readonly region: string
  readonly tokens: readonly string[]
  readonly reportsTo?: string | undefined
}

const isDomain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/

/**
 * What a receiving server asks: who signs (DKIM, RFC 6376), which servers send (SPF, RFC 7208, on the MAIL FROM domain that infra/mail.ts sets),
 * and what to do with a mail that is neither (DMARC, RFC 7489).
 */
export const dnsRecordsOf = ({ domain, region, tokens, reportsTo }: Sending): DnsRecord[] => {
  if (!isDomain.test(domain)) throw new Error(`${domain} is no domain, such as invoices.example.com`)
  const mailFrom = `bounce.${domain}`
  const reports = reportsTo === undefined ? '' : `; rua=mailto:${reportsTo}`
  return [
    ...tokens.map((token): DnsRecord => ({
      name: `${token}._domainkey.${domain}`,
      type: 'CNAME',
      value: `${token}.dkim.amazonses.com`,
      why: 'DKIM',
    })),
    { name: mailFrom, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com`, why: 'bounces come to SES' },
    { name: mailFrom, type: 'TXT', value: '"v=spf1 include:amazonses.com -all"', why: 'SPF' },
    { name: `_dmarc.${domain}`, type: 'TXT', value: `"v=DMARC1; p=quarantine; adkim=r; aspf=r${reports}"`, why: 'DMARC' },
  ]
}

/** As a zone file has it, with what each is for. */
export const zoneText = (records: readonly DnsRecord[]): string => {
  const longest = Math.max(...records.map(({ name }) => name.length))
  return records
    .map(({ name, type, value, why }) => `${`${name}.`.padEnd(longest + 1)}  3600 IN ${type.padEnd(5)} ${dotted(type, value)}  ; ${why}`)
    .join('\n')
}

const dotted = (type: DnsRecord['type'], value: string): string => (type === 'TXT' ? value : `${value}.`)
