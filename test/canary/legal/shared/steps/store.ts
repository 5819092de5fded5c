import { digest } from '../domain/digest.ts'
import type { Archive } from '../ports/archive.ts'

export const store = (archive: Archive) => (text: string) => archive.store(digest(text))
