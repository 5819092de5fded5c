/** A house in which something has happened, for the borders that speak of it: an invoice that was sent, an order and an event that are held. */
import { events, openHouse, type House } from '../support/house.ts'
import { plainRenderer } from '../support/house/functions.ts'
import { violations } from '../support/house/invariants.ts'
import { type Heard, listening } from './witness.ts'

export type Office = Awaited<ReturnType<typeof openOffice>>

type Answered = Heard & { readonly result: unknown; readonly error: (Error & { name: string }) | undefined }

export const openOffice = async (world: number) => {
  const house = await openHouse({ seed: world, wiring: { renderer: plainRenderer() } })
  const dearer = [{ lineId: '1', sku: 'LAMP-1', name: 'Lampe', quantity: '1', unitCode: 'C62', netUnitPrice: '59.90' }]
  await house.publish(events.placed({ orderId: 'SO-P', lines: dearer }))
  await house.publish(events.placed({ orderId: 'SO-1' }), events.placed({ orderId: 'SO-2', currency: 'USD' }), {
    detailType: 'OrderPlaced',
    detail: { ...events.placed({ orderId: 'SO-3' }).detail, lines: [] },
  })
  await house.rest()
  const { headers, workItems } = house.records()
  const held = (orderId: string): string => workItems.find((item) => item.kind === 'order' && item.orderId === orderId)!.workItemId
  return {
    house,
    invoiceId: headers.find(({ orderId, state }) => orderId === 'SO-1' && state === 'SENT')!.invoiceId,
    heldOrder: held('SO-2'),
    heldPrice: held('SO-P'),
    heldEvent: workItems.find(({ kind }) => kind === 'event')!.workItemId,
    /** Calls a function as its service would, and hears what it logs. */
    ask: (name: string, input: unknown): Promise<Answered> => ask(house, name, input),
  }
}

const ask = async (house: House, name: string, input: unknown): Promise<Answered> => {
  const { app } = house
  const { result, lines } = await listening(() =>
    app.clock.run(app.lambda.invoke(app.functionId(name), input)).then(
      (value: unknown) => ({ value, error: undefined }),
      (error: Answered['error']) => ({ value: undefined, error }),
    ),
  )
  return { result: result.value, error: result.error, lines }
}

/** What is said of the input's form is an answer; any other error is a crash. */
export const crashOf = ({ error }: Answered): string[] =>
  error === undefined || (error.name === 'Defect' && /does not parse/.test(error.message))
    ? []
    : [`crashed: ${error.name}: ${error.message.slice(0, 400)}`]

export const brokenPromises = (house: House): string[] => violations(house.records())
