import { addSeconds } from '../../shared/domain/day.ts'
import { defect } from '../../shared/domain/failures.ts'
import { dunningPolicyOf } from '../../shared/domain/dunning.ts'
import { type MailClaim, mailKindKey } from '../../shared/domain/mail-claim.ts'
import { signLink } from '../../shared/domain/signed-link.ts'
import { issueMail, linkMail, type MailFacts, type MailTexts, reminderMail } from '../../shared/texts/mails.ts'
import type { Archive } from '../../shared/ports/archive.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { InvoiceBook } from '../../shared/ports/invoice-book.ts'
import type { LinkKeys } from '../../shared/ports/link-keys.ts'
import type { Mail } from '../../shared/ports/mailer.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
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
