/** Rebuilds a question from the inputs that a decision keeps, as an auditor would years later. */
import { day } from '../../../shared/domain/day.ts'
import type { VatQuestion } from '../../../shared/domain/tax/vat-question.ts'
import { aCustomer, anArticle, anOrder, aSeller } from '../../support/samples.ts'

/** The question built from the stored inputs; of the original only the line ids and skus are taken, which the invoice keeps. */
export function replayed(original: VatQuestion, inputs: Record<string, string>): VatQuestion {
  const at = (name: string) => ({
    line1: '1',
    city: 'X',
    countryCode: inputs[`${name}.countryCode`] ?? '',
    ...(inputs[`${name}.postcode`] === undefined ? {} : { postcode: inputs[`${name}.postcode`] }),
  })
  const checkedOn = inputs['customer.vies.checkedOn']
  const skus = [...new Set(original.order.lines.map((line) => line.sku))]
  const articles = skus.map((sku) => {
    const text = inputs[`articles.${sku}.exemption.text`]
    const code = inputs[`articles.${sku}.exemption.code`]
    return anArticle({
      sku,
      supply: inputs[`articles.${sku}.supply`] as never,
      taxClass: inputs[`articles.${sku}.taxClass`] as never,
      reverseCharge: inputs[`articles.${sku}.reverseCharge`] as never,
      exemption: text === undefined ? undefined : { text, code },
    })
  })
  return {
    seller: aSeller({
      address: at('seller'),
      vatId: inputs['seller.vatId'],
      vat: { regime: inputs['seller.regime'], servicesDue: inputs['seller.servicesDue'] } as never,
    }),
    customer: aCustomer({
      address: at('customer'),
      kind: inputs['customer.kind'] as never,
      language: inputs['customer.language'] as never,
      vatId: inputs['customer.vatId'],
      vies: checkedOn === undefined ? undefined : { checkedOn, valid: inputs['customer.vies.valid'] === 'true' },
    }),
    order: anOrder({
      shipFrom: at('shipFrom'),
      deliverTo: at('deliverTo'),
      incoterm: inputs['incoterm'] as never,
      transportBy: inputs['transportBy'] as never,
      lines: original.order.lines.map((line) => ({ ...line, name: 'x' })),
    }),
    articles: new Map(articles.map((one) => [one.sku, one])),
    deliveryDate: inputs['deliveryDate'] === undefined ? undefined : day(inputs['deliveryDate']),
    on: day(inputs['on'] ?? ''),
  }
}
