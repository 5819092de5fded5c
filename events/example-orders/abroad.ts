import { bulb, cable, deskLamp, type ExampleOrder, floorLamp, invoiced, type Publisher, type Publishers } from './publisher.ts'

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

const toTheState = (lindenhain: Publisher): ExampleOrder =>
  lindenhain.order({
    shows: 'a German public buyer, who asks for XRechnung',
    events: [
      lindenhain.placed('C-2004', 'berlinTownHall', {
        ...carried('DAP'),
        lines: [deskLamp('1', '30', { name: 'Schreibtischleuchte Lumen' }), bulb('2', '120', { name: 'Leuchtmittel E27, 806 lm' })],
      }),
      lindenhain.shipped('SO-2004-A'),
    ],
    expected: invoiced('1881.00 EUR'),
  })

const toBelgium = (antwerp: Publisher): ExampleOrder =>
  antwerp.order({
    shows: 'a Belgian business, which asks for Peppol BIS',
    events: [
      antwerp.placed('C-2005', 'antwerp', {
        ...carried('DAP'),
        lines: [floorLamp('1', '8', { name: 'Staande lamp Arc' }), cable('2', '40', { name: 'Textielkabel, zwart' })],
        freight: { amount: '45.00', reason: 'Vervoer' },
      }),
      antwerp.shipped('SO-2005-A'),
    ],
    expected: invoiced('1631.00 EUR'),
  })

export const abroad = (of: Publishers): ExampleOrder[] => {
  const [berlin, newYork, tokyo] = [of('SO-2001'), of('SO-2002'), of('SO-2003')]
  return [
    berlin.order({
      shows: 'intra-community supply to Germany',
      events: [
        berlin.placed('C-2001', 'berlin', {
          ...carried('DAP'),
          lines: [deskLamp('1', '25', { name: 'Schreibtischleuchte Lumen' }), floorLamp('2', '4', { name: 'Stehleuchte Arc' })],
        }),
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
    toTheState(of('SO-2004')),
    toBelgium(of('SO-2005')),
  ]
}
