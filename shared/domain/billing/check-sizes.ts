import * as z from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import type { Finding } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import { postingLineSchema } from '../journal-entry.ts'
import { formatNumber, numberLengths } from '../numbering.ts'
import { snapshotText } from '../snapshot.ts'
import type { Materials } from './materials.ts'

const kB = 1000
const largestSnapshot = 300 * kB

/** The waiting pointer's other fields (ids, digest, zone, names of attributes) and the keys stay under this. */
const pointerFrame = 1 * kB
const largestPointer = 8 * kB

/** SNAPSHOT_TOO_LARGE (compressed), POSTING_TOO_LARGE (for the waiting pointer), NUMBER_TOO_LONG (BT-1 by the seller's series). */
export const checkSizes = (invoice: Invoice, compressedSize: Materials['compressedSize']): Finding[] => {
  const snapshot = compressedSize(snapshotText(invoice))
  const posting = Buffer.byteLength(canonicalJson(z.encode(z.array(postingLineSchema), invoice.posting)))
  const number = formatNumber(invoice.series, invoice.series, { year: 9999, sequence: 1 })
  return [
    ...(snapshot > largestSnapshot
      ? [tooLarge('SNAPSHOT_TOO_LARGE', 'lines', [`${largestSnapshot} bytes compressed`, `${snapshot} bytes`])]
      : []),
    ...(posting + pointerFrame > largestPointer
      ? [tooLarge('POSTING_TOO_LARGE', 'lines', [`${largestPointer - pointerFrame} bytes of journal lines`, `${posting} bytes`])]
      : []),
    ...(number.length > numberLengths.usual
      ? [tooLarge('NUMBER_TOO_LONG', 'seller.series', [`${numberLengths.usual} characters`, `${number.length}, as in ${number}`])]
      : []),
  ]
}

const remedies = {
  SNAPSHOT_TOO_LARGE: 'Split the order: its texts are too long for one invoice.',
  POSTING_TOO_LARGE: 'Use fewer revenue accounts in one order, or split it.',
  NUMBER_TOO_LONG: "Shorten the series' prefix, site or digits in the seller's settings, then release the order.",
}

const tooLarge = (code: keyof typeof remedies, field: string, [most, actual]: readonly [string, string]): Finding => ({
  code,
  field,
  expected: `at most ${most}`,
  actual,
  remedy: remedies[code],
})
