import type { ArchivedFile, FileContent } from '../domain/archived-file.ts'
import type { Instant } from '../domain/day.ts'

export type NamedFile = { readonly file: ArchivedFile; readonly content: FileContent; readonly number: string }

export type DocumentLinks = {
  /** An address that reads this version of the file, and nothing else, for five minutes from `now` on, without any other right. */
  readonly link: (named: NamedFile, now: Instant) => Promise<{ readonly url: string; readonly expiresAt: Instant }>
}
