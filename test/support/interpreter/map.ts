import type { MapState, ParallelState, Processor } from './definition.ts'
import { withTimeout } from '../peers/clock.ts'
import type { Execution, Frame, Step } from './execution.ts'
import { fillField } from './execution.ts'
import { failureOf, InterpreterMistake, StateFailure } from './failure.ts'

/** Runs a chain of states in a frame of its own; given by the machine, which knows how. */
export type RunChain = (
  processor: Processor,
  input: unknown,
  frame: Pick<Frame, 'within' | 'map' | 'variables'> & { readonly execution?: Execution },
) => Promise<unknown>

export async function runParallel(state: ParallelState, step: Step, runChain: RunChain): Promise<unknown> {
  const input = state.Arguments === undefined ? step.input : await fillField(step, { Arguments: state.Arguments })
  const branches = state.Branches.map((branch, index) =>
    runChain(branch, input, { within: [...step.frame.within, `${step.name}[${index}]`], variables: step.frame.variables }),
  )
  return Promise.all(branches)
}

export async function runMap(state: MapState, step: Step, runChain: RunChain): Promise<unknown> {
  const distributed = state.ItemProcessor.ProcessorConfig?.Mode === 'DISTRIBUTED'
  const inputs = await batched(state, step, await selected(state, step, await itemsOf(state, step)))
  const runs = inputs.map(({ input, item }, index) => () => {
    const within = [...step.frame.within, `${step.name}[${index}]`]
    const map = { Item: { Index: index, Value: item } }
    if (!distributed) return runChain(state.ItemProcessor, input, { within, variables: step.frame.variables, map })
    return runChild(state, { step, input }, (execution) => runChain(state.ItemProcessor, input, { within, variables: {}, map, execution }))
  })
  const concurrency = Number((await optional(state.MaxConcurrency, 'MaxConcurrency', step)) ?? 0)
  if (!distributed) return pooled(runs, concurrency)
  const results = await pooled(
    runs.map(
      (run) => () =>
        run().then(
          (output) => ({ output }),
          (thrown: unknown) => ({ failure: failureOf(thrown) }),
        ),
    ),
    concurrency,
  )
  await checkTolerance(state, step, results)
  return written(
    state,
    step,
    results.flatMap((result) => ('output' in result ? [result.output] : [])),
  )
}

/** An Express execution lasts five minutes at most (Developer Guide, "Choosing workflow type"). */
const EXPRESS_MS = 300_000

/** An item of a distributed Map is an execution of its own: it does not see the parent's variables, and has a history of its own. */
async function runChild(
  state: MapState,
  { step, input }: { step: Step; input: unknown },
  run: (execution: Execution) => Promise<unknown>,
): Promise<unknown> {
  const { execution: parent } = step.frame
  const name = parent.chance.uuid()
  const ended = new AbortController()
  const child: Execution = {
    ...parent,
    id: `${parent.id.split(':').slice(0, 6).join(':')}:${parent.machineName}/${state.Label ?? step.name}:${name}`,
    name,
    input,
    startedAt: parent.clock.now(),
    visits: { count: 0 },
    signal: AbortSignal.any([parent.signal, ended.signal]),
  }
  if (state.ItemProcessor.ProcessorConfig?.ExecutionType !== 'EXPRESS') return run(child)
  const expired = (): never => {
    throw new StateFailure('States.Timeout', 'An Express execution lasts five minutes at most')
  }
  try {
    return await withTimeout(parent.clock, { ms: EXPRESS_MS, expired }, run(child))
  } finally {
    ended.abort()
  }
}

async function optional(template: unknown, field: string, step: Step): Promise<unknown> {
  return template === undefined ? undefined : fillField(step, { [field]: template })
}

async function itemsOf(state: MapState, step: Step): Promise<readonly unknown[]> {
  const { ItemReader: reader, Items: items } = state
  if (reader !== undefined) {
    const read = step.frame.execution.tasks.readers?.[reader.Resource]
    if (read === undefined) throw new InterpreterMistake(`The interpreter has no reader for ${reader.Resource} (state "${step.name}")`)
    return read(
      (await optional(reader.Arguments, 'ItemReader/Arguments', step)) as never,
      await optional(reader.ReaderConfig, 'ReaderConfig', step),
    )
  }
  const found = items === undefined ? step.input : await fillField(step, { Items: items })
  if (!Array.isArray(found)) throw new StateFailure('States.QueryEvaluationError', `The items of "${step.name}" are no array`)
  return found
}

interface Selected {
  readonly input: unknown
  readonly item: unknown
}

async function selected(state: MapState, step: Step, items: readonly unknown[]): Promise<Selected[]> {
  return Promise.all(
    items.map(async (item, index) => {
      if (state.ItemSelector === undefined) return { input: item, item }
      const inItem: Step = { ...step, frame: { ...step.frame, map: { Item: { Index: index, Value: item } } } }
      return { input: await fillField(inItem, { ItemSelector: state.ItemSelector }), item }
    }),
  )
}

async function batched(state: MapState, step: Step, items: Selected[]): Promise<Selected[]> {
  const { ItemBatcher: batcher } = state
  if (batcher === undefined) return items
  const size = Number((await optional(batcher.MaxItemsPerBatch, 'MaxItemsPerBatch', step)) ?? items.length)
  const common = batcher.BatchInput === undefined ? {} : { BatchInput: await fillField(step, { BatchInput: batcher.BatchInput }) }
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
    const batch = items.slice(index * size, (index + 1) * size).map(({ input }) => input)
    return { input: { ...common, Items: batch }, item: batch }
  })
}

/** At most `concurrency` at once (0: all); results in the order of the runs; the first failure ends it. */
async function pooled<T>(runs: readonly (() => Promise<T>)[], concurrency: number): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < runs.length; index = next++) results[index] = await runs[index]!()
  }
  await Promise.all(Array.from({ length: concurrency > 0 ? Math.min(concurrency, runs.length) : runs.length }, worker))
  return results
}

async function checkTolerance(state: MapState, step: Step, results: readonly object[]): Promise<void> {
  const failed = results.filter((result) => 'failure' in result).length
  const count = await optional(state.ToleratedFailureCount, 'ToleratedFailureCount', step)
  const percentage = await optional(state.ToleratedFailurePercentage, 'ToleratedFailurePercentage', step)
  const within =
    (count !== undefined && failed <= Number(count)) || (percentage !== undefined && failed * 100 <= Number(percentage) * results.length)
  if (failed === 0 || within) return
  const cause = `The specified tolerated failure threshold was exceeded: ${failed} of ${results.length} failed`
  throw new StateFailure('States.ExceedToleratedFailureThreshold', cause)
}

async function written(state: MapState, step: Step, results: readonly unknown[]): Promise<unknown> {
  const resource = state.ResultWriter?.Resource
  if (resource === undefined) return results
  const write = step.frame.execution.tasks.writers?.[resource]
  if (write === undefined) throw new InterpreterMistake(`The interpreter has no writer for ${resource} (state "${step.name}")`)
  return write((await optional(state.ResultWriter?.Arguments, 'ResultWriter/Arguments', step)) as never, results)
}
