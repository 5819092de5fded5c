import type { VatQuestion } from './vat-question.ts'

/**
 * All that the decision looked at, as text, so that an auditor can decide again: places, people, numbers, dates, and of each article its
 * supply, tax class, reverse charge and exemption. Absent facts are left out.
 */
export const vatInputs = (question: VatQuestion): Record<string, string> => {
  const { seller, customer, order, deliveryDate, on } = question
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['on', on],
    ['deliveryDate', deliveryDate],
    ...place('seller', seller.address),
    ['seller.vatId', seller.vatId],
    ['seller.regime', seller.vat.regime],
    ['seller.servicesDue', seller.vat.servicesDue],
    ...place('customer', customer.address),
    ['customer.kind', customer.kind],
    ['customer.language', customer.language],
    ['customer.vatId', customer.vatId],
    ['customer.vies.checkedOn', customer.vies?.checkedOn],
    ['customer.vies.valid', customer.vies && String(customer.vies.valid)],
    ['customer.vies.consultationNumber', customer.vies?.consultationNumber],
    ...place('shipFrom', order.shipFrom),
    ...place('deliverTo', order.deliverTo),
    ['incoterm', order.incoterm],
    ['transportBy', order.transportBy],
    ...articleFacts(question),
  ]
  return Object.fromEntries(facts.filter((fact): fact is [string, string] => fact[1] !== undefined))
}

const place = (name: string, { countryCode, postcode }: { countryCode: string; postcode?: string | undefined }) =>
  [
    [`${name}.countryCode`, countryCode],
    [`${name}.postcode`, postcode],
  ] as const

const articleFacts = ({ order, articles }: VatQuestion) =>
  order.lines.flatMap((line) => {
    const article = articles.get(line.sku)
    if (article === undefined) return []
    const name = `articles.${line.sku}`
    return [
      [`${name}.supply`, article.supply],
      [`${name}.taxClass`, article.taxClass],
      [`${name}.reverseCharge`, article.reverseCharge],
      [`${name}.exemption.text`, article.exemption?.text],
      [`${name}.exemption.code`, article.exemption?.code],
    ] as const
  })
