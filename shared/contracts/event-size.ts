import type { Finding } from '../domain/finding.ts'

/** Bytes of a text as the stores compress it. */
export type CompressedSize = (text: string) => number

/** An item of the tables holds 400 kB, and the work item of a held event holds its repaired copy too. */
const largestEventBytes = 180_000

const tooLarge = (bytes: number): Finding => ({
  code: 'EVENT_TOO_LARGE',
  field: '',
  expected: `at most ${largestEventBytes} bytes compressed`,
  actual: `${bytes} bytes`,
  remedy: 'Shorten its texts, or split the order, and publish the event again.',
})

/** EVENT_TOO_LARGE; only a long text is compressed to see, since none gets longer by it. */
export const sizeFindings = (json: string, compressedSize: CompressedSize): Finding[] => {
  const bytes = Buffer.byteLength(json) > largestEventBytes ? compressedSize(json) : 0
  return bytes > largestEventBytes ? [tooLarge(bytes)] : []
}
