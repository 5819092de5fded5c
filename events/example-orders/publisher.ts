/** The date of a day counted from today in the seller's zone: -3 is three days ago. */
export type DayOf = (daysFromToday: number) => string

/** An entry of PutEvents, with its detail not yet as text. */
export type PublishedEvent = { readonly Source: string; readonly DetailType: string; readonly Detail: object }

/** `gross` of each invoice with its currency, in any order; `code` of a finding that must be among those told. */
export type Expected =
  | { readonly outcome: 'invoiced'; readonly gross: readonly string[] }
  | { readonly outcome: 'held'; readonly code: string }
  | { readonly outcome: 'cancelled' }

export type ExampleOrder = {
  readonly orderId: string
  readonly sellerId: 'lumiere' | 'boreal'
  readonly shows: string
  readonly events: readonly PublishedEvent[]
  readonly expected: Expected
  /** What is told once the order is invoiced, and the `gross` of each credit note that comes of it. */
  readonly afterIssue?: { readonly events: readonly PublishedEvent[]; readonly credited: readonly string[] }
}

const sources = { lumiere: 'shop.lumiere', boreal: 'crm.boreal' } as const

export const line = (lineId: string, sku: string, facts: object) => ({ lineId, sku, unitCode: 'C62', ...facts })
export const deskLamp = (lineId: string, quantity: string, facts: object = {}) =>
  line(lineId, 'LAMP-DESK', { name: 'Lampe de bureau Lumen', quantity, netUnitPrice: '49.90', ...facts })
export const floorLamp = (lineId: string, quantity: string, facts: object = {}) =>
  line(lineId, 'LAMP-FLOOR', { name: 'Lampadaire Arc', quantity, netUnitPrice: '189.00', ...facts })
export const bulb = (lineId: string, quantity: string, facts: object = {}) =>
  line(lineId, 'BULB-E27', { name: 'Ampoule E27, 806 lm', quantity, netUnitPrice: '3.20', ...facts })
export const book = (lineId: string, quantity: string) =>
  line(lineId, 'BOOK-LIGHT', { name: 'Livre « Éclairer la maison »', quantity, netUnitPrice: '24.00' })
export const cable = (lineId: string, quantity: string, facts: object = {}) =>
  line(lineId, 'CABLE-TEX', { name: 'Câble textile, noir', quantity, unitCode: 'MTR', netUnitPrice: '1.85', ...facts })

const places = {
  lyon: { line1: '27 place Bellecour', postcode: '69002', city: 'Lyon', countryCode: 'FR' },
  paris: { line1: '3 quai Voltaire', postcode: '75007', city: 'Paris', countryCode: 'FR' },
  bordeaux: { line1: '15 quai des Chartrons', postcode: '33000', city: 'Bordeaux', countryCode: 'FR' },
  marseille: { line1: '8 rue de la Loge', postcode: '13002', city: 'Marseille', countryCode: 'FR' },
  avignon: { line1: '40 rue des Teinturiers', postcode: '84000', city: 'Avignon', countryCode: 'FR' },
  nantes: { line1: '1 place Royale', postcode: '44000', city: 'Nantes', countryCode: 'FR' },
  berlin: { line1: 'Torstraße 20', postcode: '10119', city: 'Berlin', countryCode: 'DE' },
  berlinTownHall: { line1: 'Rathausplatz 3', postcode: '12043', city: 'Berlin', countryCode: 'DE' },
  antwerp: { line1: 'Meir 48', postcode: '2000', city: 'Antwerpen', countryCode: 'BE' },
  newYork: { line1: '88 Varick Street', postcode: '10013', city: 'New York', subdivision: 'NY', countryCode: 'US' },
  tokyo: { line1: '2-11-3 Meguro', postcode: '153-0063', city: 'Tokyo', countryCode: 'JP' },
  parisOpera: { line1: '21 rue de Londres', postcode: '75009', city: 'Paris', countryCode: 'FR' },
  dublin: { line1: '14 Grand Canal Quay', postcode: 'D02 E763', city: 'Dublin', countryCode: 'IE' },
} as const

type Told = Pick<ExampleOrder, 'shows' | 'events' | 'expected' | 'afterIssue'>

/** What one order's publisher says of it, with the days counted from today. */
export const publisherOf = (sellerId: ExampleOrder['sellerId'], dayOf: DayOf) => (orderId: string) => {
  const says = (DetailType: string, facts: object): PublishedEvent => ({
    Source: sources[sellerId],
    DetailType,
    Detail: { version: 1, sellerId, orderId, ...facts },
  })
  const shipFrom = sellerId === 'lumiere' ? { countryCode: 'FR', postcode: '69002' } : { countryCode: 'FR', postcode: '44000' }
  return {
    placed: (customerId: string, place: keyof typeof places, facts: object) =>
      says('OrderPlaced', {
        revision: 1,
        customerId,
        currency: 'EUR',
        orderDate: dayOf(-3),
        purchaseOrderNumber: `PO-${orderId}`,
        shipFrom,
        deliverTo: places[place],
        ...facts,
      }),
    ready: () => says('OrderReadyToShip', { readyOn: dayOf(-1) }),
    shipped: (shipmentId: string, lines?: readonly object[]) =>
      says('OrderShipped', { shipmentId, shippedOn: dayOf(-1), ...(lines && { lines }) }),
    delivered: (deliveryId: string) => says('OrderDelivered', { deliveryId, deliveredOn: dayOf(0) }),
    cancelled: (reason: string) => says('OrderCancelled', { cancelledOn: dayOf(-1), reason }),
    returned: (returnId: string, lines: readonly object[]) => says('OrderReturned', { returnId, returnedOn: dayOf(0), lines }),
    order: (told: Told): ExampleOrder => ({ orderId, sellerId, ...told }),
  }
}
export type Publisher = ReturnType<ReturnType<typeof publisherOf>>
export type Publishers = (orderId: string) => Publisher

export const invoiced = (...gross: string[]): Expected => ({ outcome: 'invoiced', gross })
export const held = (code: string): Expected => ({ outcome: 'held', code })
