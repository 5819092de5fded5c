// P15: an invoice has one promise at a time, says until when, and nobody is reminded before that is over.
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { invoiceHeaderSchema } from '../../../../shared/domain/invoice-header.ts'
import type { Records } from '../records.ts'

export const promiseViolations = (records: Records): string[] => [
  ...records.headers.flatMap((header) => saidOtherwise(records, header)),
  ...chasedThoughPromised(records),
]

/** When a promise ends: with its day, or as it is withdrawn. */
const saidOtherwise = ({ promised }: Records, { invoiceId, promisedUntil }: Records['headers'][number]): string[] => {
  const all = promised.filter((one) => one.invoiceId === invoiceId).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const ends = all.map(({ until, withdrawn }) => withdrawn?.at ?? until)
  const overlapping = all.slice(1).filter(({ at }, place) => at < ends[place]!)
  const last = ends.toSorted().at(-1)
  return [
    ...overlapping.map(({ day }) => `P15: ${invoiceId} was promised for ${day} while another promise was open`),
    ...(last === promisedUntil ? [] : [`P15: ${invoiceId} is promised until ${last}, and says ${promisedUntil}`]),
  ]
}

const chasedThoughPromised = ({ booksHistory, claims }: Records): string[] =>
  claims
    .filter(({ kind }) => kind.type === 'reminder')
    .flatMap(({ claimKey, invoiceId, claimedAt }) => {
      const claimed = booksHistory.get(`MAIL#${claimKey}/CLAIM`)?.findLast(({ eventName }) => eventName === 'INSERT')
      const before = (booksHistory.get(`INVOICE#${invoiceId}/HEAD`) ?? []).findLast(
        ({ sequenceNumber, newImage }) => newImage !== undefined && Number(sequenceNumber) < Number(claimed?.sequenceNumber),
      )
      const until = before?.newImage === undefined ? undefined : invoiceHeaderSchema.parse(unmarshall(before.newImage)).promisedUntil
      return until !== undefined && until > claimedAt ? [`P15: ${claimKey} was claimed though payment is promised until ${until}`] : []
    })
