import { documentContentOf, fileNameOf, furtherEInvoices, mediaTypeOf } from '../../shared/domain/archived-file.ts'
import { correlationIdOf } from '../../shared/domain/correlation.ts'
import { addSeconds, dayAt } from '../../shared/domain/day.ts'
import { dunningRulesOf } from '../../shared/domain/dunning.ts'
import { disputedOf } from '../../shared/domain/dispute/disputed.ts'
import { amountAsked } from '../../shared/domain/dunning-standing.ts'
import { defect } from '../../shared/domain/failures.ts'
import { type MailClaim, mailKindKey } from '../../shared/domain/mail-claim.ts'
import { invoicePageAddress } from '../../shared/domain/page-address.ts'
import { signLink } from '../../shared/domain/signed-link.ts'
import { dueDates } from '../../shared/domain/tax/due-dates.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { Mail } from '../../shared/ports/mailer.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { issueMail, linkMail, type MailFacts, type MailTexts, reminderMail } from '../../shared/texts/mails.ts'
import type { Truth } from './truth.ts'

export type ComposePorts = {
  readonly invoices: InvoiceBook
  readonly masterData: MasterData
  readonly archive: Archive
  readonly linkKeys: LinkKeys
  readonly clock: Clock
  /** Base address of the pages that links lead to. */
  readonly pagesUrl: string
}

const linkSeconds = 90 * 86_400

/** The mail of a claim: personal words, a signed link, the archived e-invoices with the issue; its tags are ids only. */
export const composeMail = async (ports: ComposePorts, truth: Truth, claim: MailClaim): Promise<Mail> => {
  const { seller, invoice, recipient, header } = truth
  const texts = textsOf(truth, claim, await factsOf(ports, truth))
  return {
    from: { name: invoice.seller.name, address: seller.mail.from },
    replyTo: seller.mail.replyTo,
    to: recipient,
    ...texts,
    attachments: claim.kind.type === 'issue' ? await eInvoicesOf(ports, truth) : [],
    correlationId: correlationIdOf(header),
    tags: { seller: claim.sellerId, invoice: claim.invoiceId, kind: mailKindKey(claim.kind), claim: claim.attemptId },
  }
}

const factsOf = async ({ linkKeys, clock, pagesUrl }: ComposePorts, truth: Truth): Promise<MailFacts> => {
  const { header, entry, invoice, recipient } = truth
  const [key] = await linkKeys.keys()
  const [due] = dueDates(invoice.terms, entry.issueDate, amountAsked(header, invoice))
  if (key === undefined || due === undefined) throw defect(`no link key, or invoice ${header.invoiceId} is never due`)
  const now = clock.now()
  const { invoiceId, linkVersion } = header
  const signed = signLink({ invoiceId, purpose: 'view', linkVersion, expiresAt: addSeconds(now, linkSeconds) }, key)
  const issue = { number: entry.number, issueDate: entry.issueDate }
  return {
    invoice,
    issue,
    contactName: recipient.name,
    due,
    disputed: disputedOf(header, header.open ?? invoice.totals.due),
    on: dayAt(now, header.zone),
    link: invoicePageAddress(pagesUrl, invoiceId, signed),
  }
}

const textsOf = ({ seller, customer }: Truth, { kind }: MailClaim, facts: MailFacts): MailTexts => {
  switch (kind.type) {
    case 'issue':
      return issueMail(facts)
    case 'link':
      return linkMail(facts)
    case 'reminder': {
      const step = dunningRulesOf(seller, customer).steps.find((candidate) => candidate.step === kind.step)
      if (step === undefined) throw defect(`the dunning policy has no step ${kind.step}`)
      return reminderMail(step.template, facts)
    }
  }
}

/** The PDF, and beside it each XML that the customer gets: the very bytes that are archived. */
const eInvoicesOf = ({ archive }: ComposePorts, { header, entry }: Truth): Promise<Mail['attachments'][number][]> => {
  if (header.archive === undefined) throw defect(`invoice ${header.invoiceId} is not in the archive`)
  const files = [{ ...header.archive, content: documentContentOf(header) }, ...furtherEInvoices(header)]
  return Promise.all(
    files.map(async ({ content, ...file }) => ({
      filename: fileNameOf(entry.number, content),
      contentType: mediaTypeOf(content),
      bytes: await archive.read(file),
    })),
  )
}
