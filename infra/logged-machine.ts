import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledged.ts'
import type { FunctionName } from './functions.ts'

/** Log delivery has no resources of its own to narrow it to (Step Functions guide, "Logging in CloudWatch Logs"). */
const deliverLogs = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((action) => `logs:${action}`)

const trace = ['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'].map((action) => `xray:${action}`)

export type MachineDefinition = {
  readonly name: string
  readonly comment: string
  readonly functionOf: (name: FunctionName) => IFunction
  /** The machine in the Amazon States Language; the role may call the functions that it asks for. */
  readonly definition: (functionArn: (name: FunctionName) => string) => object
  /** What else the role may do. */
  readonly may?: readonly PolicyStatement[]
}

/** A state machine as every one of ours is: STANDARD, traced, with a log of its errors that holds no data, and a role that may do what is named. */
export const loggedMachine = (
  scope: Construct,
  { name, comment, functionOf, definition, may = [] }: MachineDefinition,
): { readonly machine: StateMachine; readonly role: Role } => {
  const called = new Set<string>()
  const asl = definition((each) => {
    called.add(functionOf(each).functionArn)
    return functionOf(each).functionArn
  })
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com'), description: `Role of ${name}` })
  const calls = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...called] })
  const logs = new PolicyStatement({ actions: [...deliverLogs, ...trace], resources: ['*'] })
  for (const statement of [calls, ...may, logs]) role.addToPolicy(statement)
  const machine = new StateMachine(scope, 'Machine', {
    comment,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(Stack.of(scope).toJsonString(asl)),
    role: role.withoutPolicyUpdates(),
    tracingEnabled: true,
    logs: {
      destination: new LogGroup(scope, 'Log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }),
      level: LogLevel.ERROR,
      includeExecutionData: false,
    },
  })
  machine.node.addDependency(role)
  acknowledge(role, 'logDelivery')
  acknowledge(machine, 'errorsOnly')
  return { machine, role }
}
