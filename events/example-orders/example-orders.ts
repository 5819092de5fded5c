import { abroad } from './abroad.ts'
import { atEachTrigger, inParts } from './domestic.ts'
import { long } from './long.ts'
import { type DayOf, type ExampleOrder, publisherOf } from './publisher.ts'
import { services } from './services.ts'
import { stopped } from './stopped.ts'

/**
 * The orders that `npm start` publishes, each with what must come of it. Together they show every trigger, every kind of VAT that the
 * example sellers meet, long documents, partial shipments, and the ways in which an order may be held.
 */
export const exampleOrders = (dayOf: DayOf): ExampleOrder[] => {
  const [lumiere, boreal] = [publisherOf('lumiere', dayOf), publisherOf('boreal', dayOf)]
  return [...atEachTrigger(lumiere), ...inParts(lumiere), ...abroad(lumiere), ...long(lumiere), ...services(boreal), ...stopped(lumiere)]
}
