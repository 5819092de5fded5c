/** A seller of its own for each test, so that tests share nothing: its numbers begin at 1, and its events are its own. */
import type { Company, Published } from './company.ts'
import { aCustomer, anArticle, anOrder, aPrice, aRate, aSeller } from './samples.ts'

type Changes<F extends (changes: never) => unknown> = Parameters<F>[0]
type Opening = {
  seller?: Changes<typeof aSeller>
  customer?: Changes<typeof aCustomer>
  articles?: Changes<typeof anArticle>[]
  prices?: Changes<typeof aPrice>[]
  rates?: Changes<typeof aRate>[]
}

export const openShop = async (company: Company, sellerId: string, opening: Opening = {}) => {
  const own = { sellerId }
  const source = `shop.${sellerId}`
  const register = async (kind: string, record: unknown) => {
    const answer = await company.invoke('RegisterMasterDataFunction', { kind, record })
    if ((answer as { outcome: string }).outcome !== 'registered') throw new Error(`${kind}: ${JSON.stringify(answer)}`)
  }
  const seller = aSeller({ ...own, publishers: [{ account: '000000000000', source }], ...opening.seller })
  await register('seller', seller)
  await register('customer', aCustomer({ ...own, ...opening.customer }))
  for (const article of opening.articles ?? [{}]) await register('article', anArticle({ ...own, ...article }))
  for (const price of opening.prices ?? [{}]) await register('price', aPrice({ ...own, ...price }))
  for (const rate of opening.rates ?? []) await register('rate', aRate({ ...own, ...rate }))

  const event = (DetailType: string, detail: object): Published => ({
    Source: source,
    DetailType,
    Detail: { version: 1, ...own, ...detail },
  })
  const events = {
    placed: (changes: Changes<typeof anOrder> = {}) => event('OrderPlaced', anOrder({ ...own, ...changes })),
    ready: (orderId: string, readyOn = '2026-11-21') => event('OrderReadyToShip', { orderId, readyOn }),
    shipped: (orderId: string, shipmentId: string, lines?: object[]) =>
      event('OrderShipped', { orderId, shipmentId, shippedOn: '2026-11-22', lines }),
    delivered: (orderId: string, deliveryId: string, lines?: object[]) =>
      event('OrderDelivered', { orderId, deliveryId, deliveredOn: '2026-11-23', lines }),
    cancelled: (orderId: string) => event('OrderCancelled', { orderId, cancelledOn: '2026-11-23', reason: 'changed their mind' }),
  }
  return {
    sellerId,
    seller,
    events,
    event,
    register,
    publish: company.publish,
    issued: (orderId: string, more: (detail: Record<string, unknown>) => boolean = () => true) =>
      company.hears('InvoiceIssued', (detail) => detail.sellerId === sellerId && detail.orderId === orderId && more(detail)),
    hears: (detailType: string, orderId: string) =>
      company.hears(detailType, (detail) => detail.sellerId === sellerId && detail.orderId === orderId),
    /** Everything of one kind that the bus has told of this seller. */
    all: (detailType: string) =>
      company.heard.filter((told) => told.detailType === detailType && told.detail.sellerId === sellerId).map((told) => told.detail),
    desk: {
      list: async () => ((await company.invoke('ListWorkItemsFunction', own)) as { items: WorkItemSummary[] }).items,
      release: (workItemId: string) => company.invoke('ReleaseOrderFunction', { ...own, workItemId, by: 'finance' }),
      refuse: (workItemId: string, reason: string) => company.invoke('RefuseOrderFunction', { ...own, workItemId, by: 'finance', reason }),
      repair: (workItemId: string, detail: unknown) =>
        company.invoke('RepairWorkItemFunction', { ...own, workItemId, detail, by: 'finance' }),
    },
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
export type WorkItemSummary = {
  workItemId: string
  kind: string
  state: string
  about: Record<string, string>
  findings: { code: string; field: string }[]
}
