// Why: a record with a letter wrong sends every invoice to the spam folder, and a replay of the wrong day is noticed late.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })

describe('the DNS records of a sending domain', () => {
  const domain = 'invoices.example.com'
  const records = (...more: string[]) => run('local/dns-records.ts', domain, '--region', 'eu-west-3', '--tokens', 'aaa,bbb,ccc', ...more)

  test('let a receiver check the signature, the sending servers, and what to do with the rest', () => {
    const lines = records('--reports-to', 'dmarc@example.com').stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'aaa._domainkey.invoices.example.com. 3600 IN CNAME aaa.dkim.amazonses.com. ; DKIM',
      'bbb._domainkey.invoices.example.com. 3600 IN CNAME bbb.dkim.amazonses.com. ; DKIM',
      'ccc._domainkey.invoices.example.com. 3600 IN CNAME ccc.dkim.amazonses.com. ; DKIM',
      'bounce.invoices.example.com. 3600 IN MX 10 feedback-smtp.eu-west-3.amazonses.com. ; bounces come to SES',
      'bounce.invoices.example.com. 3600 IN TXT "v=spf1 include:amazonses.com -all" ; SPF',
      '_dmarc.invoices.example.com. 3600 IN TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r; rua=mailto:dmarc@example.com" ; DMARC',
    ])
  })

  test('are not made for what is no domain', () => {
    const refused = run('local/dns-records.ts', 'ops@example.com', '--region', 'eu-west-3', '--tokens', 'aaa')
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('is no domain')])
  })
})

describe('a replay', () => {
  test.for([
    [['--from', 'yesterday', '--to', 'today'], 'is no instant'],
    [['--from', '2026-11-24T10:00:00Z', '--to', '2026-11-24T09:00:00Z'], 'There is nothing between'],
    [[], 'Which time?'],
    [['--day', '24.11.2026'], 'Which time?'],
  ] as const)('of %s is refused before anything is asked', ([words, says]) => {
    const { status, stderr } = run('local/replay.ts', ...words)
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)])
  })
})
