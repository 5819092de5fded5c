import type { Article } from '../../article.ts'
import { type Day, day } from '../../day.ts'
import { type Decimal, decimal } from '../../decimal.ts'

export type TaxedClass = Exclude<Article['taxClass'], 'exempt' | 'outside'>

/** A rate in per cent of one tax class in one territory, from a day on. */
export type FrenchRate = {
  readonly territory: string
  readonly taxClass: TaxedClass
  readonly rate: Decimal
  readonly from: Day
  readonly until?: Day
  readonly source: string
}

const rate = (territory: string, taxClass: TaxedClass, [percent, from, source]: readonly [string, string, string]): FrenchRate => ({
  territory,
  taxClass,
  rate: decimal(percent),
  from: day(from),
  source,
})

/**
 * Rates of the code général des impôts; since 2026-09-01 the same rates stand in the code des impositions sur les biens et services
 * (ordonnance 2025-1247, recodification without change of substance).
 * Monaco has the rates of the mainland (tax convention of 1963-05-18).
 * A class that is missing has no single rate there and is held: the reduced classes of Corsica split into 0.9, 2.1, 5.5, 10 and 13 by
 * product (art. 297), the super-reduced class overseas into 1.05, 1.75 and 2.1 (art. 296 bis and ter).
 */
export const frenchRates: readonly FrenchRate[] = [
  ...['FR', 'FR-MC'].flatMap((territory) => [
    rate(territory, 'standard', ['20', '2014-01-01', 'art. 278 CGI']),
    rate(territory, 'intermediate', ['10', '2014-01-01', 'art. 278 bis, 278 quater, 279 CGI']),
    rate(territory, 'reduced', ['5.5', '2014-01-01', 'art. 278-0 bis CGI']),
    rate(territory, 'superReduced', ['2.1', '2014-01-01', 'art. 281 quater to 281 octies, 298 septies CGI']),
  ]),
  rate('FR-COR', 'standard', ['20', '2014-01-01', 'art. 278 CGI; BOI-TVA-GEO-10-10']),
  ...['FR-GP-MQ', 'FR-RE'].flatMap((territory) => [
    rate(territory, 'standard', ['8.5', '2014-01-01', 'art. 296, 1°, b CGI; BOI-TVA-GEO-20-10']),
    rate(territory, 'intermediate', ['2.1', '2014-01-01', 'art. 296, 1°, a CGI']),
    rate(territory, 'reduced', ['2.1', '2014-01-01', 'art. 296, 1°, a CGI']),
  ]),
]
