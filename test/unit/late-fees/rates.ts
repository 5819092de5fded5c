import { type Day, day } from '../../../shared/domain/day.ts'
import { rateOn } from '../../../shared/domain/late-fees/annual-rate.ts'
import { latePaymentLaws } from '../../../shared/domain/late-fees/data/late-payment-laws.ts'

/** The rate of a day that is itself the first of a delay, `FR business`. */
export const annualRates = (whose: string, on: string): string | undefined => {
  const law = latePaymentLaws.find(({ country, buyer }) => whose === `${country} ${buyer}`)!
  const date: Day = day(on)
  return rateOn({ kind: 'law', law }, date, date)?.percent
}
