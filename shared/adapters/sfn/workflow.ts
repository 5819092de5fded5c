import {
  ExecutionAlreadyExists,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { executionName } from '../../domain/ids.ts'
import type { Workflow } from '../../ports/workflow.ts'

export const sfnWorkflow = (stateMachineArn: string, client: SFNClient = new SFNClient({})): Workflow => ({
  start: async (input) => {
    const name = executionName(input.invoiceId, input.attempt)
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))
      return 'started'
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'startedBefore'
      throw error
    }
  },
  succeed: (taskToken, output) =>
    unlessAnswered(async () => {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))
    }),
  fail: (taskToken, error, cause) =>
    unlessAnswered(async () => {
      await client.send(new SendTaskFailureCommand({ taskToken, error, cause }))
    }),
})

/** A step that timed out, was answered before or whose execution ended needs no answer: the truth stands in the books. */
const unlessAnswered = async (answer: () => Promise<void>): Promise<void> => {
  try {
    await answer()
  } catch (error) {
    if (!(error instanceof TaskDoesNotExist || error instanceof TaskTimedOut)) throw error
  }
}
