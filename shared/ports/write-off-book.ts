import type { SellerId } from '../domain/ids.ts'
import type { PostedEntry } from '../domain/payment/posted-entry.ts'
import type { TimelineItem } from '../domain/timeline.ts'
import type { InvoiceAfterWriteOff } from '../domain/write-off/decide-write-off.ts'
import type { WriteOffId } from '../domain/write-off/invoice-write-off.ts'
import type { WriteOff } from '../domain/write-off/write-off.ts'

/** A write-off at the version that was read (0: it is new), with all that is true together with it. */
export type WriteOffWrite = {
  readonly writeOff: WriteOff
  /** Held to what was open of it when it was read; absent while nothing is in force. */
  readonly invoice?: InvoiceAfterWriteOff | undefined
  readonly entry?: PostedEntry | undefined
  readonly occurrences: readonly TimelineItem[]
}

export type WriteOffBook = {
  readonly find: (sellerId: SellerId, writeOffId: WriteOffId) => Promise<WriteOff | undefined>
  /** `conflict`: the write-off, or its invoice, is not as it was read. */
  readonly save: (write: WriteOffWrite) => Promise<'saved' | 'conflict'>
}
