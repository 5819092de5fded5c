// A thread of the simulation: one house after the other, from the templates that it was given.
import { parentPort, workerData } from 'node:worker_threads'
import { deploy } from '../house/deployment.ts'
import { silenceFunctionLogs } from '../house/function-log.ts'
import type { Template } from '../peers/dynamo/definition.ts'
import { perform, type Work } from './work.ts'

silenceFunctionLogs()
deploy(workerData as Template[])
parentPort?.on('message', (work: Work) => {
  void perform(work).then((tally) => parentPort?.postMessage(tally)) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, no window
})
