/** A French seller, its customers, articles, prices and an order: plain valid data that a test changes in the one place it is about. */
import * as z from 'zod'
import { articleSchema, exchangeRateSchema, priceSchema } from '../../shared/domain/article.ts'
import { customerSchema } from '../../shared/domain/customer.ts'
import { orderContentSchema } from '../../shared/domain/order.ts'
import { sellerSchema } from '../../shared/domain/seller.ts'

type Input<S extends z.ZodType> = Partial<z.input<S>>

export const aSeller = (changes: Input<typeof sellerSchema> = {}) =>
  sellerSchema.parse({
    sellerId: 'lumiere',
    revision: 1,
    name: 'Lumière & Fils',
    legalForm: 'SAS',
    shareCapital: '50 000 EUR',
    register: 'RCS Lyon',
    siren: '552100554',
    siret: '55210055400013',
    vatId: 'FR96552100554',
    address: { line1: '12 rue de la République', postcode: '69002', city: 'Lyon', countryCode: 'FR' },
    contact: { name: 'Service facturation', email: 'facturation@lumiere.example', phone: '+33 4 72 00 00 00' },
    zone: 'Europe/Paris',
    bookCurrency: 'EUR',
    language: 'fr',
    branding: { colour: '#1f4e79' },
    bank: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', accountName: 'Lumière & Fils' },
    publishers: [{ account: '000000000000', source: 'shop.lumiere' }],
    billing: { trigger: 'placed', onePer: 'shipment', orderCharges: 'first' },
    pricing: { check: 'priceList', tolerancePercent: '0', validAt: 'orderDate' },
    tariffs: { packaging: [{ kind: 'unchecked' }], freight: [{ kind: 'unchecked' }] },
    vat: { regime: 'normal', servicesDue: 'receipt' },
    terms: { due: { kind: 'net', days: 30 }, agreed: false },
    latePayment: {},
    sector: 'general',
    accounts: {
      receivables: '411000',
      vatDue: '445710',
      vatWaiting: '445740',
      goods: '707000',
      services: '706000',
      freight: '708500',
      packaging: '708800',
    },
    series: { prefix: 'F', digits: 6, journal: 'VT' },
    channel: { size: 'small', handedToPlatformElsewhere: false },
    mail: { from: 'facturation@lumiere.example' },
    dunning: [
      {
        policyId: 'standard',
        steps: [
          { step: 'before-due', daysFromDue: -3, template: 'beforeDue' },
          { step: 'due', daysFromDue: 0, template: 'dueToday' },
          { step: 'first', daysFromDue: 8, template: 'firstReminder' },
          { step: 'final', daysFromDue: 30, template: 'finalReminder' },
        ],
      },
    ],
    ...changes,
  })

export const aCustomer = (changes: Input<typeof customerSchema> = {}) =>
  customerSchema.parse({
    sellerId: 'lumiere',
    customerId: 'C-1001',
    revision: 1,
    kind: 'business',
    status: 'active',
    name: 'Atelier Dupont',
    language: 'fr',
    address: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
    siren: '732829320',
    siret: '73282932000074',
    vatId: 'FR44732829320',
    invoiceEmail: 'compta@dupont.example',
    contactName: 'Marie Dupont',
    dunningPolicy: 'standard',
    ...changes,
  })

export const anArticle = (changes: Input<typeof articleSchema> = {}) =>
  articleSchema.parse({ sellerId: 'lumiere', sku: 'LAMP-1', supply: 'goods', taxClass: 'standard', weightKg: '1.2', ...changes })

export const aPrice = (changes: Input<typeof priceSchema> = {}) =>
  priceSchema.parse({
    sellerId: 'lumiere',
    sku: 'LAMP-1',
    list: 'base',
    currency: 'EUR',
    unitCode: 'C62',
    validFrom: '2026-01-01',
    breaks: [{ fromQuantity: '0', grossPrice: '49.90' }],
    ...changes,
  })

export const aRate = (changes: Input<typeof exchangeRateSchema> = {}) =>
  exchangeRateSchema.parse({ sellerId: 'lumiere', currency: 'USD', date: '2026-11-20', rate: '0.8675', source: 'ECB', ...changes })

export const anOrder = (changes: Input<typeof orderContentSchema> = {}) =>
  orderContentSchema.parse({
    sellerId: 'lumiere',
    orderId: 'SO-1',
    revision: 1,
    customerId: 'C-1001',
    currency: 'EUR',
    orderDate: '2026-11-20',
    purchaseOrderNumber: 'PO-77',
    shipFrom: { countryCode: 'FR', postcode: '69002' },
    deliverTo: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
    transportBy: 'seller',
    lines: [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe de bureau', quantity: '2', unitCode: 'C62', netUnitPrice: '49.90' }],
    ...changes,
  })
