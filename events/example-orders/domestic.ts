import { book, bulb, cable, deskLamp, type ExampleOrder, floorLamp, invoiced, type Publishers } from './publisher.ts'

export const atEachTrigger = (of: Publishers): ExampleOrder[] => {
  const [placed, ready, shipped, delivered] = [of('SO-1001'), of('SO-1002'), of('SO-1003'), of('SO-1004')]
  return [
    placed.order({
      shows: 'billed when placed, with a trade discount',
      events: [placed.placed('C-1002', 'lyon', { lines: [deskLamp('1', '2', { netUnitPrice: '44.90' }), bulb('2', '10')] })],
      expected: invoiced('146.16 EUR'),
    }),
    ready.order({
      shows: 'billed when placed and ready, with an allowance on a line',
      events: [
        ready.placed('C-1003', 'bordeaux', {
          lines: [floorLamp('1', '6', { allowances: [{ amount: '34.00', reason: "Modèles d'exposition" }] })],
        }),
        ready.ready(),
      ],
      expected: invoiced('1320.00 EUR'),
    }),
    shipped.order({
      shows: 'billed when shipped, two VAT rates that share the freight',
      events: [
        shipped.placed('C-1001', 'paris', {
          lines: [deskLamp('1', '3'), book('2', '2'), cable('3', '12.5')],
          freight: { amount: '12.50', reason: 'Transport' },
        }),
        shipped.shipped('SO-1003-A'),
      ],
      expected: invoiced('272.64 EUR'),
    }),
    delivered.order({
      shows: 'billed when delivered, at the reduced rate',
      events: [delivered.placed('C-1004', 'marseille', { lines: [book('1', '20')] }), delivered.delivered('SO-1004-D')],
      expected: invoiced('506.40 EUR'),
    }),
  ]
}

const quantity = (units: string) => [{ lineId: '1', quantity: units }]

export const inParts = (of: Publishers): ExampleOrder[] => {
  const [parts, whole, corrected, returned] = [of('SO-1005'), of('SO-1006'), of('SO-1007'), of('SO-1008')]
  return [
    parts.order({
      shows: 'three partial shipments, an invoice for each',
      events: [
        parts.placed('C-1001', 'paris', { lines: [deskLamp('1', '10')] }),
        parts.shipped('SO-1005-A', quantity('4')),
        parts.shipped('SO-1005-B', quantity('3')),
        parts.shipped('SO-1005-C', quantity('3')),
      ],
      expected: invoiced('239.52 EUR', '179.64 EUR', '179.64 EUR'),
    }),
    whole.order({
      shows: 'two shipments, one invoice when complete',
      events: [
        whole.placed('C-1006', 'avignon', { lines: [floorLamp('1', '2')] }),
        whole.shipped('SO-1006-A', quantity('1')),
        whole.shipped('SO-1006-B', quantity('1')),
      ],
      expected: invoiced('453.60 EUR'),
    }),
    corrected.order({
      shows: 'a wrong price, corrected by a revision',
      events: [
        corrected.placed('C-1002', 'lyon', { lines: [floorLamp('1', '1', { netUnitPrice: '180.00' })] }),
        corrected.placed('C-1002', 'lyon', { revision: 2, lines: [floorLamp('1', '1')] }),
      ],
      expected: invoiced('226.80 EUR'),
    }),
    returned.order({
      shows: 'one of two lamps comes back: a credit note by itself',
      events: [returned.placed('C-1002', 'lyon', { lines: [floorLamp('1', '2')] })],
      expected: invoiced('453.60 EUR'),
      afterIssue: { events: [returned.returned('SO-1008-R', quantity('1'))], credited: ['226.80 EUR'] },
    }),
  ]
}
