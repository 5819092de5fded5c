import * as z from 'zod'
import { type DeadLetterQueue, deadLetterQueues, type Redrive, redrivenFunctions } from '../../shared/contracts/dead-letters.ts'
import { defect } from '../../shared/domain/failures.ts'
import type { Callees, DeadLetter, DeadLetters } from '../../shared/ports/dead-letters.ts'

export type LetterPorts = { readonly deadLetters: DeadLetters; readonly callees: Callees }
export type Done = { redriven: number; readonly failed: { readonly id: string; readonly error: string }[] }

/** The function ends before its time; what is left is for the next call. */
const mostPerCall = 500
/** As long as a call of a function may take: whoever redrives at the same time sees the others. */
const hiddenSeconds = 300

/** Message by message; what cannot be sent on stays in its queue, and its error is told. */
export const sendOnItsWay = async (ports: LetterPorts, queue: DeadLetterQueue): Promise<Done> => {
  const { redrive } = deadLetterQueues[queue]
  const done: Done = { redriven: 0, failed: [] }
  if (redrive.by === 'superseded') await ports.callees.call(redrive.function, { startedBy: 'redrive' })
  while (done.redriven + done.failed.length < mostPerCall) {
    const letters = await ports.deadLetters.take(queue, hiddenSeconds)
    if (letters.length === 0) return done
    for (const letter of letters) {
      const error = await errorOf(() => sendOn(ports, redrive, letter))
      if (error !== undefined) done.failed.push({ id: letter.id, error })
      else await ports.deadLetters.remove(queue, letter)
      done.redriven += error === undefined ? 1 : 0
    }
  }
  return done
}

/** The name alone: a message of an error may quote what was sent. */
const errorOf = async (work: () => Promise<unknown>): Promise<string | undefined> => {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.name : 'Error'
  }
}

const sendOn = async ({ deadLetters, callees }: LetterPorts, redrive: Redrive, { body }: DeadLetter): Promise<unknown> => {
  switch (redrive.by) {
    case 'resend':
      return deadLetters.resend(redrive.to, body)
    case 'invoke':
      return callees.call(redrive.function, JSON.parse(body))
    case 'invokeAgain':
      return callAgain(callees, body)
    case 'superseded':
      return undefined
    case 'evidence':
      throw defect('evidence is not moved')
  }
}

/** Lambda's record of an asynchronous call that failed to the end (Lambda guide, "Capturing records of asynchronous invocations"). */
const failedCallSchema = z.object({ requestContext: z.object({ functionArn: z.string() }), requestPayload: z.unknown() })

const callAgain = (callees: Callees, body: string): Promise<unknown> => {
  const { requestContext, requestPayload } = failedCallSchema.parse(JSON.parse(body))
  const name = redrivenFunctions.find((each) => each === callees.named(requestContext.functionArn))
  if (name === undefined) throw defect('the record of a failed call names none of our functions')
  return callees.call(name, requestPayload)
}
