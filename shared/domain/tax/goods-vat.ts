import type { Article } from '../article.ts'
import { type Checked, type Finding, failed } from '../finding.ts'
import { domesticVat } from './domestic-vat.ts'
import { type Ruling, untaxed } from './ruling.ts'
import type { Situation } from './situation.ts'
import { isFrench, sameArea, type Territory } from './territory.ts'
import { checkExportTransport, checkTransport } from './transport.ts'
import { notCovered } from './vat-findings.ts'
import { checkUnionIdentity } from './vat-identity.ts'

/** The VAT of goods: where the transport begins and ends decides (art. 258, 262 I, 262 ter I and 294 CGI). */
export const goodsVat = (article: Article, situation: Situation): Checked<Ruling> => {
  if (article.taxClass === 'outside') return untaxed('outside-scope', situation)
  if (article.reverseCharge === 'construction') return failed(worksAreServices(article))
  if (!situation.shipFrom.ok) return situation.shipFrom
  const from = situation.shipFrom.value
  const to = situation.deliverTo
  if (!sameArea(from, situation.sellerAt)) return failed(stockElsewhere(from))
  if (sameArea(from, to)) return withinTheArea(article, situation)
  if (article.taxClass === 'exempt' || situation.question.seller.vat.regime === 'franchise') return failed(notTaxable(to))
  return from.kind === 'metropole' && isUnionForGoods(to) ? intraCommunity(situation) : exported(situation, from)
}

const isUnionForGoods = (territory: Territory): boolean => territory.kind === 'memberState' || territory.kind === 'northernIreland'

const withinTheArea = (article: Article, situation: Situation): Checked<Ruling> => {
  const { customer, order } = situation.question
  const pickedUp = order.transportBy === 'buyer' || order.incoterm === 'EXW'
  const fromAbroad = customer.kind !== 'consumer' && !sameArea(situation.customerAt, situation.sellerAt)
  if (pickedUp && fromAbroad) return failed(pickupByForeignBuyer)
  return domesticVat(article, situation.deliverTo, situation)
}

/** Category K, art. 262 ter I, 1° CGI: both numbers, transport to another member state, delivery date (BR-IC-02, BR-IC-11). */
const intraCommunity = (situation: Situation): Checked<Ruling> => {
  const { customer, order, seller, deliveryDate, on } = situation.question
  if (customer.kind === 'consumer') return failed(distanceSale(situation.deliverTo))
  const findings = [
    ...checkUnionIdentity(customer, situation.deliverTo, on),
    ...checkTransport(order),
    ...(deliveryDate === undefined ? [notShipped] : []),
    ...(seller.vatId === undefined ? [sellerNumberMissing] : []),
  ]
  return findings.length > 0 ? failed(...findings) : untaxed('intra-community-goods', situation)
}

/** Category G: out of the Union (262 I CGI), or between mainland France and the overseas territories or among these (294, 2 CGI). */
const exported = (situation: Situation, from: Territory): Checked<Ruling> => {
  const findings = checkExportTransport(situation.question.order)
  if (findings.length > 0) return failed(...findings)
  const overseas = from.kind === 'overseasTaxed' || isFrench(situation.deliverTo) || situation.deliverTo.kind === 'overseasUntaxed'
  return untaxed(overseas ? 'export-overseas' : 'export', situation)
}

const worksAreServices = (article: Article): Finding =>
  notCovered({
    field: `articles.${article.sku}.reverseCharge`,
    expected: 'the construction reverse charge on services alone: works with their materials (art. 283-2 nonies CGI)',
    actual: 'on goods',
    remedy: 'correct supply or reverse charge of the article',
  })

const stockElsewhere = (from: Territory): Finding =>
  notCovered({
    field: 'shipFrom',
    expected: "goods that leave from the seller's own VAT area",
    actual: from.name,
    remedy: 'invoice by hand: a stock elsewhere may need a VAT registration there',
  })

const notTaxable = (to: Territory): Finding =>
  notCovered({
    field: 'deliverTo',
    expected: 'exempt articles and sellers under the franchise deliver within their own VAT area',
    actual: to.name,
    remedy: 'have the VAT of this delivery decided and invoice it by hand',
  })

const pickupByForeignBuyer: Finding = {
  code: 'PICKUP_BY_FOREIGN_BUYER',
  field: 'transportBy',
  expected: 'goods that stay in the VAT area, or are transported by the seller',
  actual: 'a customer established elsewhere takes the goods over',
  remedy: 'find out where the goods go and who transports them, and correct the order',
}

const distanceSale = (to: Territory): Finding => ({
  code: 'DISTANCE_SALE',
  field: 'deliverTo',
  expected: 'goods for consumers stay in the VAT area of the seller',
  actual: `a consumer in ${to.name}`,
  remedy: 'declare the sale through the one-stop shop (art. 258 A and 298 sexdecies G CGI) and invoice it by hand',
})

const notShipped: Finding = {
  code: 'DELIVERY_DATE_MISSING',
  field: 'deliveryDate',
  expected: 'the delivery date of goods to another member state (BR-IC-11)',
  actual: 'not shipped yet',
  remedy: 'release the order after the shipment, or bill this customer on shipment',
}

const sellerNumberMissing: Finding = {
  code: 'VAT_NUMBER_MISSING',
  field: 'seller.vatId',
  expected: "the seller's VAT number (BR-IC-02)",
  actual: 'none',
  remedy: 'enter the VAT number of the seller',
}
