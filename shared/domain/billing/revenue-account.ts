import type { Article } from '../article.ts'
import type { Accounts } from '../seller.ts'
import type { LineVat } from '../tax/vat-question.ts'

/** The account that a line's revenue goes to: abroad the seller's sub-account where it has one, else the article's, else the default. */
export const revenueAccount = (
  accounts: Accounts,
  article: Article | undefined,
  { vat, supply }: Pick<LineVat, 'vat' | 'supply'>,
): string => {
  const domestic = article?.revenueAccount ?? (supply === 'goods' ? accounts.goods : accounts.services)
  if (vat.category === 'K') return accounts.intraCommunity ?? domestic
  if (vat.category === 'G') return accounts.export ?? domestic
  return domestic
}
