import type { Customer } from '../../customer.ts'
import { type Day, day } from '../../day.ts'
import type { Seller } from '../../seller.ts'

/** A channel that the law prescribes for the invoice itself, by country (both sides), size of the seller and kind of buyer. */
export type ObligatoryChannel = {
  readonly country: string
  readonly sizes: readonly Seller['channel']['size'][]
  readonly buyers: readonly Customer['kind'][]
  readonly from: Day
  readonly channel: string
  readonly source: string
}

const all = ['large', 'mid', 'small'] as const

/** Sizes are the French ones. Germany asks for a turnover above 800 000 EUR from 2027 on, which large and mid-size firms have. */
export const obligatoryChannels: readonly ObligatoryChannel[] = [
  {
    country: 'FR',
    sizes: ['large', 'mid'],
    buyers: ['business'],
    from: day('2026-09-01'),
    channel: 'an accredited platform (plateforme agréée)',
    source: 'art. 289 bis CGI, loi 2023-1322 art. 91, décret 2024-266',
  },
  {
    country: 'FR',
    sizes: ['small'],
    buyers: ['business'],
    from: day('2027-09-01'),
    channel: 'an accredited platform (plateforme agréée)',
    source: 'art. 289 bis CGI, loi 2023-1322 art. 91, décret 2024-266',
  },
  {
    country: 'FR',
    sizes: all,
    buyers: ['public'],
    from: day('2020-01-01'),
    channel: 'Chorus Pro or an accredited platform',
    source: 'art. L2192-1 code de la commande publique',
  },
  {
    country: 'BE',
    sizes: all,
    buyers: ['business'],
    from: day('2026-01-01'),
    channel: 'Peppol',
    source: 'law of 2024-02-06, VAT code art. 53',
  },
  { country: 'BE', sizes: all, buyers: ['public'], from: day('2024-03-01'), channel: 'Peppol', source: 'royal decree of 2022-03-09' },
  {
    country: 'DE',
    sizes: ['large', 'mid'],
    buyers: ['business'],
    from: day('2027-01-01'),
    channel: 'a structured e-invoice of EN 16931',
    source: '§ 14 and § 27 (38) UStG',
  },
  {
    country: 'DE',
    sizes: ['small'],
    buyers: ['business'],
    from: day('2028-01-01'),
    channel: 'a structured e-invoice of EN 16931',
    source: '§ 14 and § 27 (38) UStG',
  },
]
