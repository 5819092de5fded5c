import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { ExportMachine } from '../../ports/export-machine.ts'

export const sfnExportMachine = (stateMachineArn: string, client: SFNClient = new SFNClient({})): ExportMachine => ({
  start: async (exportId) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: exportId, input: JSON.stringify({ exportId }) }))
      return 'started'
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'startedBefore'
      throw error
    }
  },
})
