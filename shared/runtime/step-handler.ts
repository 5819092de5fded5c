import { default as middy } from '@middy/core'
import * as z from 'zod'
import { defect } from '../domain/failures.ts'
import { isParsable } from '../domain/parsable.ts'
import { observe } from './observe.ts'
import { wrongFields } from './wrong-fields.ts'

type Step<I extends z.ZodType, O extends z.ZodType> = {
  readonly name: string
  readonly input: I
  readonly output: O
  readonly run: (input: z.output<I>) => Promise<z.output<O>>
}

/** A Lambda for one step of the workflow, or for a command: parsed input, one call, checked output in its JSON form. */
export const stepHandler = <I extends z.ZodType, O extends z.ZodType>({ name, input, output, run }: Step<I, O>) =>
  middy(async (event: unknown) => {
    if (!isParsable(event)) throw defect(`the input of ${name} does not parse: it is nested too deep`)
    const parsed = input.safeParse(event)
    if (!parsed.success) throw defect(`the input of ${name} does not parse: ${wrongFields(parsed.error)}`)
    return z.encode(output, await run(parsed.data))
  }).use(observe(name))
