/** A webhook is a hint: who has signed it is looked at, and what it is about is asked for; nothing else of it counts. */
import { beforeEach, describe, expect, it } from 'vitest'
import { receivePayment } from '../../../functions/receive-payment/step.ts'

let asked: unknown[]
beforeEach(() => {
  asked = []
})

const receive = (about: { readonly paymentId?: string; readonly payoutId?: string }, answered: Promise<unknown>, signature = 'good') =>
  receivePayment({
    hints: {
      read: async (_, given) =>
        given === 'good' ? { eventId: 'evt_1', type: 'any', paymentId: about.paymentId, payoutId: about.payoutId } : 'forged',
    },
    commands: {
      ask: (command, input) => {
        asked.push([command, input])
        return answered
      },
    },
  })({ body: '{}', signature })

const recorded = Promise.resolve({ outcome: 'recorded', recorded: 1 })

describe('a webhook', () => {
  it.each([{ paymentId: 'pi_1' }, { payoutId: 'po_1' }])(
    'has the books follow what it is about, and answers what came of that (%o)',
    async (about) => {
      expect(await receive(about, recorded)).toMatchObject({ status: 200, body: '{"outcome":"recorded"}' })
      expect(asked).toEqual([['follow-payment', about]])
    },
  )

  it('that is forged is told so, and nothing is asked', async () => {
    expect(await receive({ paymentId: 'pi_1' }, recorded, 'bad')).toMatchObject({ status: 400 })
    expect(asked).toEqual([])
  })

  it('that is about no payment is received, and nothing is asked', async () => {
    expect(await receive({}, recorded)).toMatchObject({ status: 200, body: '{"outcome":"ignored"}' })
    expect(asked).toEqual([])
  })

  it('that the books could not follow fails, so that the provider repeats it', async () => {
    await expect(receive({ paymentId: 'pi_1' }, Promise.reject(new Error('the books refuse it')))).rejects.toThrow('the books refuse it')
  })
})
