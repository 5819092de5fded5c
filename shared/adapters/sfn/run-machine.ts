import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { manifestKeyOf } from '../../domain/billing-run.ts'
import type { RunMachine } from '../../ports/run-machine.ts'

export const sfnRunMachine = (stateMachineArn: string, client: SFNClient = new SFNClient({})): RunMachine => ({
  start: async ({ runId, attempt }) => {
    const input = JSON.stringify({ runId, attempt, manifestKey: manifestKeyOf(runId) })
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: `${runId}-${attempt}`, input }))
      return 'started'
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'startedBefore'
      throw error
    }
  },
})
