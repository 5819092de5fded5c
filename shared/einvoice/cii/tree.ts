import type { EInvoice } from '../einvoice.ts'
import type { XmlElement } from '../xml.ts'
import { agreement } from './agreement.ts'
import { delivery } from './delivery.ts'
import { lineItem } from './line-item.ts'
import { settlement } from './settlement.ts'
import { dateTime } from './values.ts'

const namespaces = {
  '@_xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  '@_xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  '@_xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  '@_xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
}

/** UN/CEFACT Cross Industry Invoice D22B, cut to what EN 16931 maps (CEN/TS 16931-3-3). */
export const ciiTree = (einvoice: EInvoice): XmlElement => ({
  'rsm:CrossIndustryInvoice': {
    ...namespaces,
    'rsm:ExchangedDocumentContext': context(einvoice),
    'rsm:ExchangedDocument': documentHead(einvoice),
    'rsm:SupplyChainTradeTransaction': {
      'ram:IncludedSupplyChainTradeLineItem': einvoice.invoice.lines.map(lineItem),
      'ram:ApplicableHeaderTradeAgreement': agreement(einvoice),
      'ram:ApplicableHeaderTradeDelivery': delivery(einvoice),
      'ram:ApplicableHeaderTradeSettlement': settlement(einvoice),
    },
  },
})

const context = ({ process, specification }: EInvoice): XmlElement => ({
  'ram:BusinessProcessSpecifiedDocumentContextParameter': { 'ram:ID': process },
  'ram:GuidelineSpecifiedDocumentContextParameter': { 'ram:ID': specification },
})

const documentHead = ({ invoice, issue, notes }: EInvoice): XmlElement => ({
  'ram:ID': issue.number,
  'ram:TypeCode': invoice.typeCode,
  'ram:IssueDateTime': dateTime(issue.issueDate),
  'ram:IncludedNote': notes.map(({ subjectCode, text }) => ({ 'ram:Content': text, 'ram:SubjectCode': subjectCode })),
})
