import type { digest } from '../domain/digest.ts'

export interface Archive {
  store: (key: ReturnType<typeof digest>) => Promise<void>
}
