import type { Day } from '../../domain/day.ts'
import type { VatKey } from '../../domain/vat.ts'
import { textWith, type XmlElement } from '../xml.ts'

/** A civil date in format 102: `20261124`. */
export const dateTime = (day: Day | undefined): XmlElement => ({
  'udt:DateTimeString': textWith({ format: '102' }, day?.replaceAll('-', '')),
})

/** The same in the namespace of qualified types, as the date of an earlier invoice has it. */
export const qualifiedDateTime = (day: Day | undefined): XmlElement => ({
  'qdt:DateTimeString': textWith({ format: '102' }, day?.replaceAll('-', '')),
})

/** True or false, wrapped as CII wants it. */
export const indicator = (value: boolean): XmlElement => ({ 'udt:Indicator': String(value) })

/** Category and rate of a line, an allowance or a charge (BT-151, BT-152 ...); outside the scope of VAT there is no rate (BR-O-05). */
export const tradeTax = ({ category, rate }: VatKey): XmlElement => ({
  'ram:TypeCode': 'VAT',
  'ram:CategoryCode': category,
  'ram:RateApplicablePercent': category === 'O' ? undefined : rate,
})
