/**
 * Why: the upstream system and finance change one customer, in any order, several times over and at one moment. Whatever happens, finance's
 * fields are as finance last set them, all others as in the highest revision, and the history has each change.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCustomer } from '../../../functions/receive-order/change-customer.ts'
import { inputSchema, registerMasterData } from '../../../functions/register-master-data/step.ts'
import { customerChangedV1 } from '../../../shared/contracts/events-in.ts'
import { addSeconds, instantOf } from '../../../shared/domain/day.ts'
import { type Customer, customerProfileSchema } from '../../../shared/domain/customer.ts'
import { booksOver, createTables } from '../../support/books.ts'
import { cases } from '../../support/cases.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { aCustomer } from '../../support/samples.ts'

const later = instantOf('2027-06-01T00:00:00.000Z')
const fields = ['name', 'invoiceEmail', 'contactName'] as const
type Field = (typeof fields)[number]
type Step =
  | { readonly kind: 'event'; readonly revision: number }
  | { readonly kind: 'set' | 'giveBack'; readonly field: Field; readonly to: number }

const { sellerId, customerId, ...sample } = aCustomer()
const profile = Object.fromEntries(Object.entries(sample).filter(([field]) => field in customerProfileSchema.shape))

const word = (field: Field, by: string) => (field === 'invoiceEmail' ? `${by}@dupont.example` : `${field} of ${by}`)
/** What the upstream system says in a revision; every third has no contact. */
const saidIn = (revision: number) => ({
  name: word('name', `r${revision}`),
  invoiceEmail: word('invoiceEmail', `r${revision}`),
  ...(revision % 3 !== 0 && { contactName: word('contactName', `r${revision}`) }),
})

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), revision: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ kind: fc.constantFrom('set' as const, 'giveBack' as const), field: fc.constantFrom(...fields), to: fc.nat({ max: 3 }) }),
)
/** `meets`: the next step is done between this one's reading and its writing. */
const history = fc.array(fc.record({ step: anyStep, meets: fc.boolean() }), { minLength: 1, maxLength: 14 })

const open = async () => {
  const dynamo = dynamoPeer()
  const books = booksOver(dynamo.client, await createTables(dynamo.client))
  let now = instantOf('2026-11-24T10:00:00.000Z')
  const ports = { ...books, masterData: books.master, clock: { now: () => (now = addSeconds(now, 1)) } }
  const between: (() => Promise<void>)[] = []
  dynamo.hooks.add({
    async beforeCall({ operation }) {
      if (operation === 'TransactWriteItems') await between.shift()?.()
    },
  })
  const { contactName: _, ...first } = profile
  const detail = { version: 1, sellerId, customerId, revision: 1 }
  const told = (revision: number) =>
    changeCustomer(ports, customerChangedV1.parse({ ...detail, revision, customer: { ...first, ...saidIn(revision) } }))
  await told(1)
  return { masterData: books.master, told, between, register: registerMasterData(ports) }
}
type World = Awaited<ReturnType<typeof open>>

const wantedAfter = (read: Customer, { kind, field, to }: Extract<Step, { field: Field }>) =>
  kind === 'set'
    ? { ...read, [field]: word(field, `f${to}`) }
    : { ...read, setByFinance: read.setByFinance.filter((each) => each !== field) }

/** What finance has been told that is done. */
const change = async (world: World, step: Extract<Step, { field: Field }>) => {
  const read = (await world.masterData.customer(sellerId, customerId, later))!
  const input = { kind: 'customer', record: wantedAfter(read, step), by: 'anna', read: read.version }
  return (await world.register(inputSchema.parse(JSON.parse(JSON.stringify(input))))).outcome
}

test('any interleaving ends in what finance last set and what the highest revision says, and the history has each change', () =>
  fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const world = await open()
      const set = new Map<Field, number>()
      const applied: string[] = []
      const left = [...steps]
      const run = async (): Promise<void> => {
        const next = left.shift()
        if (next === undefined) return
        if (next.meets) world.between.push(run)
        if (next.step.kind === 'event') await world.told(next.step.revision)
        else {
          const { kind, field, to } = next.step
          const outcome = await change(world, next.step)
          applied.push(outcome)
          if (outcome === 'registered') void (kind === 'set' ? set.set(field, to) : set.delete(field))
        }
        world.between.length = 0
      }
      while (left.length > 0) await run()

      const customer = (await world.masterData.customer(sellerId, customerId, later))!
      const highest = Math.max(1, ...steps.map(({ step }) => (step.kind === 'event' ? step.revision : 1)))
      const upstream: Partial<Record<Field, string>> = saidIn(highest)
      expect(customer.revision).toBe(highest)
      for (const field of fields) expect(customer[field]).toBe(set.has(field) ? word(field, `f${set.get(field)}`) : upstream[field])
      expect(customer.setByFinance.toSorted()).toEqual([...set.keys()].toSorted())

      const { versions } = await world.masterData.customerHistory(sellerId, customerId, { after: undefined, limit: 100 })
      expect(versions.map(({ record }) => record.version)).toEqual(
        Array.from({ length: customer.version }, (_, at) => customer.version - at),
      )
      expect(versions[0]?.record).toEqual(customer)
      expect(versions.filter(({ by }) => by === 'anna')).toHaveLength(applied.filter((outcome) => outcome === 'registered').length)
    }),
    { numRuns: cases(150) },
  ))
