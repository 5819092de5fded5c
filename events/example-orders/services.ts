import { type ExampleOrder, held, invoiced, line, type Publishers } from './publisher.ts'

const days = (quantity: string) =>
  line('1', 'CONSULT-DAY', { name: 'Data audit, senior consultant', quantity, unitCode: 'DAY', netUnitPrice: '850.00' })

export const services = (of: Publishers): ExampleOrder[] => {
  const [french, irish, freight] = [of('BC-1001'), of('BC-1002'), of('BC-9001')]
  return [
    french.order({
      shows: 'services, VAT due on receipt of the payment',
      events: [
        french.placed('B-2001', 'parisOpera', {
          lines: [
            days('3.5'),
            line('2', 'TRAINING-HOUR', { name: 'Team training', quantity: '6', unitCode: 'HUR', netUnitPrice: '120.00' }),
          ],
        }),
      ],
      expected: invoiced('4434.00 EUR'),
    }),
    irish.order({
      shows: 'services to Ireland, VAT owed by the customer',
      events: [
        irish.placed('B-2002', 'dublin', {
          lines: [line('1', 'REPORT', { name: 'Market report', quantity: '2', netUnitPrice: '1500.00' })],
        }),
      ],
      expected: invoiced('3000.00 EUR'),
    }),
    freight.order({
      shows: 'held: freight that the tariff does not ask',
      events: [freight.placed('B-2001', 'parisOpera', { lines: [days('1')], freight: { amount: '15.00', reason: 'Courier' } })],
      expected: held('FREIGHT_DIFFERS'),
    }),
  ]
}
