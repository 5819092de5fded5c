import type { masterDataRoutes } from '../../shared/contracts/api/master-data-routes.ts'
import { problem, type Problem } from '../../shared/contracts/api/problem.ts'
import type { MasterData } from '../../shared/ports/master-data.ts'
import { type ActionsOf, answered } from './action.ts'

export type Ports = { readonly masterData: Pick<MasterData, 'seller' | 'customer' | 'articles' | 'prices'> }

const unknown = (what: 'seller' | 'customer' | 'article'): Problem =>
  problem(404, { code: 'notRegistered', detail: `There is no such ${what} in the master data of the seller.` })

export const masterDataActions = ({ masterData }: Ports): ActionsOf<typeof masterDataRoutes> => ({
  showSeller: async ({ params: { sellerId } }) => {
    const seller = await masterData.seller(sellerId)
    return seller === undefined ? unknown('seller') : answered(seller, String(seller.revision))
  },
  showCustomer: async ({ params: { sellerId, customerId } }) => {
    const customer = await masterData.customer(sellerId, customerId)
    return customer === undefined ? unknown('customer') : answered(customer, String(customer.revision))
  },
  showArticle: async ({ params: { sellerId, sku } }) => {
    const [article] = await masterData.articles(sellerId, [sku])
    return article === undefined ? unknown('article') : answered(article)
  },
  listPrices: async ({ params: { sellerId, sku }, query: { list } }) => {
    const prices = await masterData.prices(sellerId, [sku], [list])
    return answered({ prices: prices.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) })
  },
})
