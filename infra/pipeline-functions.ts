import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal, type IRole } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { join } from 'node:path'
import { acknowledge } from './acknowledged.ts'
import { environmentOf, type Environment } from './environment.ts'
import type { FunctionEntry } from './function-entry.ts'
import { functions, type FunctionName } from './functions.ts'
import { statementsOf, type Arns } from './permissions.ts'

export type PipelineFunctionProps = {
  readonly name: FunctionName
  readonly environment: Environment
  readonly arns: Arns
  readonly bundles: string
  /** A role that another stack owns already; a role of its own otherwise. */
  readonly role?: IRole | undefined
}

/** Its own log and trace, which each function may write and nothing else without `may`. */
const watching = (logGroup: LogGroup): PolicyStatement[] => [
  new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
  new PolicyStatement({ effect: Effect.ALLOW, actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
]

/** A function of the table with its log, its role and its statements; nothing else may add to the role. */
export class PipelineFunction extends Construct {
  readonly lambda: Function

  constructor(scope: Construct, { name, environment, arns, bundles, role: given }: PipelineFunctionProps) {
    super(scope, name)
    const entry: FunctionEntry = functions[name]
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
    const role =
      given ?? new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Role of ${name}` })
    const policy = new Policy(this, 'Policy', { roles: [role], statements: [...watching(logGroup), ...statementsOf(entry.may, arns)] })
    acknowledge(policy, 'traces', 'objects', 'anySender')
    this.lambda = new Function(this, 'Function', {
      description: `${name}, started by ${entry.startedBy}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(bundles, name)),
      handler: 'index.handler',
      memorySize: entry.memoryMB,
      timeout: Duration.seconds(entry.timeoutSeconds),
      environment: { NODE_OPTIONS: '--enable-source-maps', ...environmentOf(entry.environment, environment) },
      role: role instanceof Role ? role.withoutPolicyUpdates() : role,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      tracing: Tracing.ACTIVE,
    })
    acknowledge(this.lambda, 'heldElsewhere')
    // Without its policy the first call would fail, and an event source could not even be connected.
    this.lambda.node.addDependency(policy)
  }
}
