import type { Finding } from '../finding.ts'
import type { OrderContent } from '../order.ts'

type Transport = Pick<OrderContent, 'transportBy' | 'incoterm'>

/** Terms under which the seller contracts the carriage (Incoterms 2020, groups C and D). */
const sellerCarries: ReadonlySet<string> = new Set(['CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/**
 * Who moves the goods across the border must be known: it decides which sale of a chain is the exempt one (art. 36a of Directive
 * 2006/112/EC). A third party, or a term of delivery that says the contrary, is held.
 */
export const checkTransport = ({ transportBy, incoterm }: Transport): Finding[] => {
  if (transportBy === undefined)
    return [finding('TRANSPORT_UNKNOWN', 'who has the goods transported: seller or buyer', 'not given', 'complete the order')]
  if (transportBy === 'thirdParty')
    return [finding('CHAIN_TRANSACTION', 'transport by the seller or the buyer', 'a third party', 'have the chain of sales decided')]
  if (incoterm === undefined) return []
  const contradicts = transportBy === 'seller' ? incoterm === 'EXW' : sellerCarries.has(incoterm)
  return contradicts
    ? [
        finding(
          'TRANSPORT_CONTRADICTS_INCOTERM',
          `a transport that agrees with ${incoterm}`,
          `by the ${transportBy}`,
          'correct one of both',
        ),
      ]
    : []
}

/** Goods that the buyer takes out of the Union himself are exempt only with proof and a buyer not established in France (262 I, 2° CGI). */
export const checkExportTransport = (transport: Transport): Finding[] => {
  const pickup = finding(
    'PICKUP_FOR_EXPORT',
    'goods exported by the seller or on its behalf',
    'the buyer takes them over',
    'hold the invoice until the proof of export is there, or decide it by hand',
  )
  return [...checkTransport(transport), ...(transport.transportBy === 'buyer' ? [pickup] : [])]
}

const finding = (code: string, ...[expected, actual, remedy]: readonly [string, string, string]): Finding => ({
  code,
  field: 'transportBy',
  expected,
  actual,
  remedy,
})
