import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { AuditMachine } from '../../ports/audit-machine.ts'

export const sfnAuditMachine = (stateMachineArn: string, client: SFNClient = new SFNClient({})): AuditMachine => ({
  start: async (auditId, order) => {
    const input = JSON.stringify({ ...order, requestedAs: auditId })
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: auditId, input }))
      return 'started'
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'startedBefore'
      throw error
    }
  },
})
