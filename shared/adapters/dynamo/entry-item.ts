import * as z from 'zod'
import { type JournalEntry, journalEntrySchema } from '../../domain/journal-entry.ts'
import { type RegisterPage, registerPageSchema } from '../../domain/series.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { entryKey, pageKey } from './keys.ts'

export const readEntry = (item: StoredItem): JournalEntry => readItem(journalEntrySchema, item)
export const entryStored = (entry: JournalEntry): StoredItem =>
  itemOf(entryKey(entry.invoiceId), 'entry', z.encode(journalEntrySchema, entry))

export const readPage = (item: StoredItem): RegisterPage => readItem(registerPageSchema, item)
export const pageStored = (page: RegisterPage): StoredItem =>
  itemOf(pageKey(page.queue, page.year, page.firstSequence), 'page', z.encode(registerPageSchema, page))
