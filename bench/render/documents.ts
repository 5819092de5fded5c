import type { IssuedInvoice } from '../../shared/domain/invoice.ts'
import { anIssuedInvoice, type LineSample } from '../../test/support/invoices/examples.ts'

const names = ['Lampe de bureau Orion', 'Applique murale Nova', 'Suspension Halo 40 cm', 'Réglette d’atelier étanche']

const lineOf = (index: number, seed: number): LineSample => ({
  sku: `REF-${String(index + 1).padStart(4, '0')}`,
  name: names[index % names.length] ?? '',
  ...(index % 5 === 0 && { description: 'Finition laiton brossé, bras articulé, ampoule LED fournie, garantie cinq ans' }),
  quantity: String(1 + ((index + seed) % 9)),
  unitCode: 'C62',
  netPrice: `${20 + ((index + seed) % 37)}.${String((index * 7 + seed * 13) % 100).padStart(2, '0')}`,
})

/**
 * An invoice of so many lines; no two of a run are the same. It is in francs: a document in euros also bears a code for the buyer's banking
 * app, which a hand would have to draw module by module.
 */
export const invoiceOf = (lines: number, seed: number): IssuedInvoice =>
  anIssuedInvoice({
    lines: Array.from({ length: lines }, (_, index) => lineOf(index, seed)),
    adjustments: [{ kind: 'charge', amount: '38.50', reason: 'Transport', nature: 'freight' }],
    currency: 'CHF',
    rate: '1.0694',
    number: `F2026-${String(100_000 + seed)}`,
    changes: { branding: { colour: '#1f4e79' } },
  })
