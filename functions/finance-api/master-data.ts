import * as z from 'zod'
import type { masterDataRoutes } from '../../shared/contracts/api/master-data-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../shared/domain/article.ts'
import { customerSchema } from '../../shared/domain/customer.ts'
import { type Day, dayAt, type Instant, startOfDay } from '../../shared/domain/day.ts'
import { sellerSchema } from '../../shared/domain/seller.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Commands } from '../../shared/ports/commands.ts'
import type { MasterData, VersionPage } from '../../shared/ports/master-data.ts'
import { type ActionsOf, type Answer, answered } from './action.ts'
import { type Change, changeMasterData, otherRecord, revisionIn, revisionNeeded } from './change-master-data.ts'

export type Ports = {
  readonly masterData: Pick<MasterData, 'seller' | 'customer' | 'articles' | 'prices' | 'sellerHistory' | 'customerHistory'>
  readonly commands: Commands
  readonly clock: Clock
}

const unknown = (what: 'seller' | 'customer' | 'article'): Problem =>
  problem(404, { code: 'notRegistered', detail: `There is no such ${what} in the master data of the seller.` })

const pageOf = <R>({ versions, next }: VersionPage<R>) => ({ versions: [...versions], ...(next !== undefined && { next }) })

/** What was put, once it is registered. */
const putBy =
  (commands: Commands) =>
  async <R>(record: R, change: Change): Promise<Answer<R>> => {
    const done = await changeMasterData(commands, change)
    return 'status' in done ? done : answered(record, typeof change.read === 'number' ? String(change.read + 1) : undefined)
  }

/** What a later day shows is no record that a change can be made on, hence without an etag. */
const momentOf = (on: Day, { now, zone }: { now: Instant; zone: string }): { readonly moment: Instant } | Problem =>
  on < dayAt(now, zone) ? isPast : { moment: startOfDay(on, zone) }

const isPast = problem(422, { code: 'dayIsPast', detail: 'This day is past: the history says what was in force then.' })

export const masterDataActions = (ports: Ports): ActionsOf<typeof masterDataRoutes> => ({ ...reads(ports), ...writes(ports) })

type Reads = 'showSeller' | 'showCustomer' | 'showArticle' | 'listPrices' | 'listSellerHistory' | 'listCustomerHistory'

const reads = ({ masterData, clock }: Ports): Pick<ActionsOf<typeof masterDataRoutes>, Reads> => ({
  showSeller: async ({ params: { sellerId }, query: { on } }) => {
    const now = clock.now()
    const seller = await masterData.seller(sellerId, now)
    if (seller === undefined || on === undefined) return seller ? answered(seller, String(seller.revision)) : unknown('seller')
    const at = momentOf(on, { now, zone: seller.zone })
    return 'status' in at ? at : answered((await masterData.seller(sellerId, at.moment)) ?? seller)
  },
  showCustomer: async ({ params: { sellerId, customerId }, query: { on } }) => {
    const now = clock.now()
    const [seller, customer] = await Promise.all([masterData.seller(sellerId, now), masterData.customer(sellerId, customerId, now)])
    if (customer === undefined || seller === undefined) return unknown('customer')
    if (on === undefined) return answered(customer, String(customer.version))
    const at = momentOf(on, { now, zone: seller.zone })
    return 'status' in at ? at : answered((await masterData.customer(sellerId, customerId, at.moment)) ?? customer)
  },
  showArticle: async ({ params: { sellerId, sku } }) => {
    const [article] = await masterData.articles(sellerId, [sku])
    return article === undefined ? unknown('article') : answered(article)
  },
  listPrices: async ({ params: { sellerId, sku }, query: { list } }) => {
    const prices = await masterData.prices(sellerId, [sku], [list])
    return answered({ prices: prices.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) })
  },
  listSellerHistory: async ({ params: { sellerId }, query: { cursor: after, limit } }) =>
    answered(pageOf(await masterData.sellerHistory(sellerId, { after, limit }))),
  listCustomerHistory: async ({ params: { sellerId, customerId }, query: { cursor: after, limit } }) =>
    answered(pageOf(await masterData.customerHistory(sellerId, customerId, { after, limit }))),
})

const writes = ({ commands }: Ports): Omit<ActionsOf<typeof masterDataRoutes>, Reads> => {
  const put = putBy(commands)
  return {
    putSeller: async ({ params, body }, { subject: by, ifMatch }) => {
      const read = revisionIn(ifMatch)
      if (read === undefined) return revisionNeeded
      if (body.sellerId !== params.sellerId || body.revision !== read) return otherRecord
      const seller = { ...body, revision: read + 1 }
      return put(seller, { kind: 'seller', record: z.encode(sellerSchema, seller), by, read })
    },
    putCustomer: async ({ params, body }, { subject: by, ifMatch, ifNoneMatch }) => {
      const read = ifNoneMatch?.trim() === '*' && ifMatch === undefined ? 'nothing' : revisionIn(ifMatch)
      if (read === undefined) return revisionNeeded
      if (body.sellerId !== params.sellerId || body.customerId !== params.customerId) return otherRecord
      if (read !== 'nothing' && body.version !== read) return otherRecord
      const done = await changeMasterData(commands, { kind: 'customer', record: z.encode(customerSchema, body), by, read })
      if ('status' in done) return done
      const customer = customerSchema.parse(done.record)
      return answered(customer, String(customer.version))
    },
    putArticle: async ({ params, body }, { subject: by }) =>
      isOther(params, body) ? otherRecord : put(body, { kind: 'article', record: z.encode(articleSchema, body), by }),
    putPrice: async ({ params, body }, { subject: by }) =>
      isOther(params, body) ? otherRecord : put(body, { kind: 'price', record: z.encode(priceSchema, body), by }),
    putRate: async ({ params, body }, { subject: by }) =>
      body.sellerId !== params.sellerId ? otherRecord : put(body, { kind: 'rate', record: z.encode(exchangeRateSchema, body), by }),
  }
}

type Named = { readonly sellerId: string; readonly sku: string }

const isOther = (path: Named, body: Named): boolean => path.sellerId !== body.sellerId || path.sku !== body.sku
