// P11, once nothing moves any more: each issued invoice stands in the lists where its books say, and nothing else does.
import { listedKey, listShardOf, nameKey, purchaseOrderPartition, statusPartition } from '../../../../shared/adapters/dynamo/keys.ts'
import { listedPlaceOf, searchKeysOf } from '../../../../shared/domain/invoice-list/listing.ts'
import { financeStatusOf } from '../../../../shared/domain/invoice-list/status.ts'
import type { Records } from '../records.ts'

type Place = { readonly PK: string; readonly SK: string }
const nameOf = ({ PK, SK }: Place): string => `${PK}/${SK}`

export const misplaced = (records: Records): string[] => {
  const wanted = records.entries.flatMap((entry) => wantedOf(records, entry))
  const listed = new Map(records.listed.map((item) => [nameOf(item), item.listedAs]))
  const found = new Set(records.found.map(nameOf))
  const [names, keys] = [new Set(wanted.map(({ name }) => name)), new Set(wanted.flatMap((each) => each.keys))]
  return [
    ...wanted.flatMap(({ name, listedAs }) =>
      listed.get(name) === listedAs ? [] : [`P11: ${name} is listed as ${listed.get(name)}, and is ${listedAs}`],
    ),
    ...[...keys].filter((key) => !found.has(key)).map((key) => `P11: ${key} leads to nothing`),
    ...[...listed.keys()].filter((name) => !names.has(name)).map((name) => `P11: ${name} is listed and was never issued`),
    ...[...found].filter((key) => !keys.has(key)).map((key) => `P11: ${key} leads to what was never issued`),
  ]
}

const wantedOf = ({ headers, snapshots }: Records, entry: Records['entries'][number]) => {
  const [header, invoice] = [headers.find(({ invoiceId }) => invoiceId === entry.invoiceId), snapshots.get(entry.digest)]
  if (header === undefined || invoice === undefined) return []
  const place = listedPlaceOf(entry, invoice)
  const { sellerId, customerId, invoiceId } = place
  const { names, purchaseOrder } = searchKeysOf(invoice)
  const ofOrder = purchaseOrder === undefined ? [] : [{ PK: purchaseOrderPartition(sellerId, purchaseOrder), SK: invoiceId }]
  return [
    {
      name: nameOf(listedKey(place)),
      listedAs: statusPartition(sellerId, financeStatusOf(header, true), listShardOf(invoiceId)),
      keys: [...names.map((name) => nameKey(sellerId, customerId, name)), ...ofOrder].map(nameOf),
    },
  ]
}
