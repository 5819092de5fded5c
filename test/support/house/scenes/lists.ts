// Scenes of the lists of invoices: readers of one invoice that meet, as the stream and whoever lists everything anew.
import { type House, events } from '../../house.ts'
import { calls, openWithout, type Scene, slow } from '../scenes.ts'

const listing = calls('keep-invoice-list', 'PutItem', 'LIST#')

/** As the stream tells of the only invoice there is. */
const lookAt = (house: House): void => {
  const [header] = house.records().headers
  const NewImage = { invoiceId: { S: header?.invoiceId } }
  house.ask('keep-invoice-list', { Records: [{ eventName: 'MODIFY', dynamodb: { SequenceNumber: '1', NewImage } }] })
}

/** One reader has seen a delivered invoice, and writes when another has listed it as rejected. */
export const listedByTwo: Scene = async (missing) => {
  const house = await openWithout(missing)
  await house.publish(events.placed())
  await house.rest()
  slow(house, listing, { seconds: 30 })
  lookAt(house)
  await house.advance(1)
  await house.publish(events.rejected('SO-1', house.records().headers[0]!.invoiceId))
  await house.rest()
  return house
}

/** An invoice that is in no list: one reader has seen it without a document, and writes when another has listed it as delivered. */
export const listedFirstByTwo: Scene = async (missing) => {
  const house = await openWithout(missing)
  slow(house, calls('generate-invoice', 'PutObject'), { seconds: 5 })
  slow(house, calls('keep-invoice-list', 'GetItem', 'ENTRY#'), { seconds: 20 })
  await house.publish(events.placed())
  await house.advance(1)
  slow(house, listing, { seconds: 50 })
  lookAt(house)
  await house.rest()
  return house
}
