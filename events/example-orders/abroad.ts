import { deskLamp, type ExampleOrder, floorLamp, invoiced, type Publisher, type Publishers } from './publisher.ts'

const carried = (incoterm: string) => ({ incoterm, transportBy: 'seller' })

const inYen = (tokyo: Publisher): ExampleOrder =>
  tokyo.order({
    shows: 'export in yen, which have no decimals',
    events: [
      tokyo.placed('C-2003', 'tokyo', {
        ...carried('DAP'),
        currency: 'JPY',
        lines: [
          deskLamp('1', '12', { name: 'Lumen desk lamp', netUnitPrice: '8900' }),
          floorLamp('2', '3', { name: 'Arc floor lamp', netUnitPrice: '33500' }),
        ],
      }),
      tokyo.shipped('SO-2003-A'),
    ],
    expected: invoiced('207300 JPY'),
  })

export const abroad = (of: Publishers): ExampleOrder[] => {
  const [berlin, newYork, tokyo] = [of('SO-2001'), of('SO-2002'), of('SO-2003')]
  return [
    berlin.order({
      shows: 'intra-community supply to Germany',
      events: [
        berlin.placed('C-2001', 'berlin', { ...carried('DAP'), lines: [deskLamp('1', '25'), floorLamp('2', '4')] }),
        berlin.shipped('SO-2001-A'),
      ],
      expected: invoiced('2003.50 EUR'),
    }),
    newYork.order({
      shows: 'export in US dollars',
      events: [
        newYork.placed('C-2002', 'newYork', {
          ...carried('CIP'),
          currency: 'USD',
          lines: [
            deskLamp('1', '40', { name: 'Lumen desk lamp', netUnitPrice: '58.00' }),
            floorLamp('2', '10', { name: 'Arc floor lamp', netUnitPrice: '219.00' }),
          ],
          freight: { amount: '180.00', reason: 'Air freight' },
        }),
        newYork.shipped('SO-2002-A'),
      ],
      expected: invoiced('4690.00 USD'),
    }),
    inYen(tokyo),
  ]
}
