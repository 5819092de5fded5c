import { setTimeout as pause } from 'node:timers/promises'
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand, type DescribeExecutionOutput } from '@aws-sdk/client-sfn'
import type { Emulator } from '../../support/cloud.ts'
import { client } from './clients.ts'

const ANY_ROLE = 'arn:aws:iam::000000000000:role/any'

export const inlineFunction = (name: string, handler: string, role: unknown = ANY_ROLE) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: role,
    Timeout: 20,
    Code: { ZipFile: `exports.handler = ${handler}` },
  },
})

/** A state machine of one state, in JSONata; what catches an error goes to Caught. */
export const inlineMachine = (name: string, state: object, more: { TimeoutSeconds?: number; role?: unknown } = {}) => {
  const { role = ANY_ROLE, ...fields } = more
  const states = { Only: state, Caught: { Type: 'Pass', Output: 'caught', End: true } }
  const definition = { QueryLanguage: 'JSONata', StartAt: 'Only', States: states, ...fields }
  return {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { StateMachineName: name, RoleArn: role, DefinitionString: JSON.stringify(definition) },
  }
}

/** Runs a state machine to its end. */
export const endOf = async (emulator: Emulator, name: string, input: object = {}): Promise<DescribeExecutionOutput> => {
  const sfn = client(SFNClient, emulator)
  const stateMachineArn = `arn:aws:states:eu-central-1:000000000000:stateMachine:${name}`
  const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }))
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }))
    if (execution.status !== 'RUNNING') return execution
    await pause(100)
  }
}
