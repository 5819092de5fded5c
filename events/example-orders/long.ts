import { book, bulb, cable, deskLamp, type ExampleOrder, floorLamp, invoiced, type Publishers } from './publisher.ts'

/** Five articles in turn, in quantities of 1 to 7. */
const sixtyLines = Array.from({ length: 60 }, (_, index) => {
  const [lineId, quantity] = [String(index + 1), String(((index + 1) % 7) + 1)]
  const made = [
    deskLamp(lineId, quantity, { netUnitPrice: '44.90' }),
    floorLamp(lineId, quantity),
    bulb(lineId, quantity),
    cable(lineId, quantity),
    book(lineId, quantity),
  ]
  return made[index % made.length]
})

const thousandLines = Array.from({ length: 1000 }, (_, index) =>
  bulb(String(index + 1), String(((index + 1) % 9) + 1), { name: `Ampoule E27, lot ${index + 1}` }),
)

export const long = (of: Publishers): ExampleOrder[] => {
  const [sixty, thousand] = [of('SO-3001'), of('SO-3002')]
  return [
    sixty.order({
      shows: '60 lines',
      events: [sixty.placed('C-1002', 'lyon', { lines: sixtyLines })],
      expected: invoiced('14066.82 EUR'),
    }),
    thousand.order({
      shows: '1,000 lines',
      events: [thousand.placed('C-1002', 'lyon', { lines: thousandLines })],
      expected: invoiced('19188.48 EUR'),
    }),
  ]
}
