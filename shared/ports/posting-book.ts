import type { SellerId } from '../domain/ids.ts'
import type { PostedEntry } from '../domain/payment/posted-entry.ts'

/** Entries that stand for themselves: nothing else changes with them. */
export type PostingBook = {
  readonly find: (sellerId: SellerId, entryId: string) => Promise<PostedEntry | undefined>
  /** `conflict`: it was posted meanwhile, or its period was closed. */
  readonly post: (entry: PostedEntry) => Promise<'posted' | 'conflict'>
}
