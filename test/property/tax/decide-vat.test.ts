/** The VAT decision must hold for every mixture of places, parties and articles, not only for the cases somebody thought of. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideVat } from '../../../shared/domain/tax/decide-vat.ts'
import { isFrench, territoryOf } from '../../../shared/domain/tax/territory.ts'
import type { VatQuestion } from '../../../shared/domain/tax/vat-question.ts'
import { replayed } from './replay.ts'
import { vatQuestion } from './vat-questions.ts'

const holdsFor = (property: (question: VatQuestion) => void) => fc.assert(fc.property(vatQuestion, property), { numRuns: 1500 })

describe('for every question', () => {
  test('there is an answer for every line, or a finding; nothing is thrown', () => {
    const categories = new Map<string, number>()
    let held = 0
    holdsFor((question) => {
      const answer = decideVat(question)
      if (answer.ok) expect([...answer.value.lines.keys()]).toEqual(question.order.lines.map((line) => line.lineId))
      else expect(answer.findings.length).toBeGreaterThan(0)
      if (!answer.ok) held += 1
      else for (const { vat } of answer.value.lines.values()) categories.set(vat.category, (categories.get(vat.category) ?? 0) + 1)
    })
    expect(held).toBeGreaterThan(50)
    expect([...categories.keys()].toSorted()).toEqual(['AE', 'E', 'G', 'K', 'O', 'S'])
    expect(Math.min(...categories.values())).toBeGreaterThan(5)
  })

  test("French VAT is charged only on what is delivered within the seller's own French VAT area", () => {
    holdsFor((question) => {
      const answer = decideVat(question)
      if (!answer.ok || ![...answer.value.lines.values()].some(({ vat }) => vat.category === 'S')) return
      const on = question.deliveryDate ?? question.on
      const to = territoryOf(question.order.deliverTo, 'to', on)
      const seller = territoryOf(question.seller.address, 'seller', on)
      expect(to.ok && seller.ok && isFrench(to.value) && to.value.area === seller.value.area).toBe(true)
    })
  })

  test('tax and reason exclude each other: S has a rate above 0 and no reason, all else a rate of 0 and a text', () => {
    holdsFor((question) => {
      const answer = decideVat(question)
      if (!answer.ok) return
      for (const { vat } of answer.value.lines.values()) {
        const reason = answer.value.reasonOf(vat)
        expect([vat.rate === '0', (reason?.text ?? '') !== '']).toEqual(vat.category === 'S' ? [false, false] : [true, true])
      }
    })
  })

  test('category O is never beside another category (BR-O-11)', () => {
    holdsFor((question) => {
      const answer = decideVat(question)
      const categories = new Set(answer.ok ? [...answer.value.lines.values()].map(({ vat }) => vat.category) : [])
      if (categories.has('O')) expect(categories.size).toBe(1)
    })
  })

  test("category K has the destination's VAT number, a fresh VIES check, a known transport and a delivery date", () => {
    holdsFor((question) => {
      const answer = decideVat(question)
      if (!answer.ok || ![...answer.value.lines.values()].some(({ vat }) => vat.category === 'K')) return
      const { customer, order, deliveryDate } = question
      const to = territoryOf(order.deliverTo, 'to', deliveryDate ?? question.on)
      expect(to.ok && customer.vatId?.slice(0, 2)).toBe(to.ok && to.value.prefix)
      expect(customer.vies?.valid).toBe(true)
      expect(['seller', 'buyer']).toContain(order.transportBy)
      expect(deliveryDate).toBeDefined()
    })
  })

  test('a consumer never gets an exemption or reverse charge that only a taxable person can have', () => {
    holdsFor((question) => {
      const answer = decideVat({ ...question, customer: { ...question.customer, kind: 'consumer' } })
      const categories = answer.ok ? [...answer.value.lines.values()].map(({ vat }) => vat.category) : []
      expect(categories.filter((category) => category === 'K' || category === 'AE')).toEqual([])
    })
  })
})

describe('a stored decision', () => {
  test('can be replayed: its inputs alone lead to the same rules', () => {
    holdsFor((question) => {
      const first = decideVat(question)
      if (!first.ok) return
      const again = decideVat(replayed(question, first.value.decision.inputs))
      expect(again.ok && again.value.decision).toEqual(first.value.decision)
    })
  })
})
