/** As many threads as the machine has cores share the work; what they find is handed on as it comes. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Template } from '../peers/dynamo/definition.ts'
import { nothing, type Tally, type Work } from './work.ts'

export type Crew = {
  /** Does all of it; `done` hears each piece as it is finished. */
  perform(all: readonly Work[], done: (tally: Tally, work: Work) => void): Promise<void>
  dismiss(): Promise<void>
}

export const openCrew = (templates: readonly Template[], threads = availableParallelism()): Crew => {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: templates }))
  return {
    async perform(all, done) {
      const left = [...all]
      await Promise.all(workers.map((worker) => workOff(worker, left, done)))
    },
    async dismiss() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

const workOff = async (worker: Worker, left: Work[], done: (tally: Tally, work: Work) => void): Promise<void> => {
  for (let work = left.shift(); work !== undefined; work = left.shift()) done(await answerOf(worker, work), work)
}

const answerOf = (worker: Worker, work: Work): Promise<Tally> => {
  const { promise, resolve } = Promise.withResolvers<Tally>()
  const answered = (tally: Tally) => {
    worker.off('error', died)
    resolve(tally)
  }
  const died = (error: Error) => {
    worker.off('message', answered)
    resolve({ ...nothing, failures: [{ token: JSON.stringify(work), wrong: [`the worker died: ${error.stack ?? error.message}`] }] })
  }
  worker.once('message', answered)
  worker.once('error', died)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  worker.postMessage(work)
  return promise
}
