import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { Currency } from '../../shared/domain/currency.ts'
import { addDays, day, type Day, dayAt } from '../../shared/domain/day.ts'
import type { SellerId } from '../../shared/domain/ids.ts'
import type { ExportKind } from '../../shared/domain/reports/export.ts'
import type { IssuedDocument } from '../../shared/domain/reports/issued-document.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { LedgerReads } from '../../shared/ports/ledger-reads.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import type { Answer } from './action.ts'

export type Ports = {
  readonly ledger: Pick<LedgerReads, 'entries' | 'documents'>
  readonly masterData: Pick<MasterData, 'seller'>
  readonly clock: Clock
}

/** So many snapshots are read and added up well within the 29 seconds of a request. */
const mostDocuments = 2000
const perRead = 500

type Asked = { readonly sellerId: SellerId; readonly month: string; readonly kind: ExportKind }
export type Issued = {
  readonly month: string
  readonly documents: readonly IssuedDocument[]
  readonly currency: Currency
  readonly madeOf: { readonly documents: number; readonly issuedFrom: Day; readonly issuedUntil: Day }
}

/**
 * All documents that can have a tax point in a month: no tax point is later than its document, so those issued from the first of the month on.
 * They are read whole, or the answer is a problem that sends to the export.
 */
export const withIssuedSince = async <B>(
  ports: Ports,
  { sellerId, month, kind }: Asked,
  report: (issued: Issued) => Answer<B>,
): Promise<Answer<B>> => {
  const now = ports.clock.now()
  const seller = await ports.masterData.seller(sellerId, now)
  if (seller === undefined) return problem(404, { code: 'unknownSeller', detail: 'There is no such seller in the books.' })
  const issuedFrom = day(`${month}-01`)
  const issuedUntil = dayAt(now, seller.zone)
  const documents = await readAll(ports, { sellerId, from: issuedFrom, until: addDays(issuedUntil, 1) })
  if (documents === undefined) return tooMany({ from: issuedFrom, until: issuedUntil, kind })
  return report({ month, documents, currency: seller.bookCurrency, madeOf: { documents: documents.length, issuedFrom, issuedUntil } })
}

const readAll = async ({ ledger }: Ports, period: { sellerId: SellerId; from: Day; until: Day }): Promise<IssuedDocument[] | undefined> => {
  const found: IssuedDocument[] = []
  let after: string | undefined
  do {
    const part = await ledger.entries(period, { after, limit: perRead })
    if (found.length + part.items.length > mostDocuments) return undefined
    found.push(...(await ledger.documents(part.items)))
    after = part.next
  } while (after !== undefined)
  return found
}

const tooMany = ({ from, until, kind }: { from: Day; until: Day; kind: ExportKind }): Problem =>
  problem(422, {
    code: 'tooManyDocuments',
    detail: `More than ${mostDocuments} documents were issued from ${from} on: export {"kind":"${kind}","from":"${from}","until":"${until}"}, which reads them all.`,
  })
