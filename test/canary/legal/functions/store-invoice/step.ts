import { digest } from '../../shared/domain/digest.ts'
import type { Archive } from '../../shared/ports/archive.ts'

export const storeInvoice = (archive: Archive) => (text: string) => archive.store(digest(text))
