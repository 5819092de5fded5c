import type { Machine } from '../interpreter/definition.ts'
import { machineFromTemplate } from '../interpreter/template.ts'
import type { VirtualClock } from './clock.ts'
import { virtualClock } from './clock.ts'
import { merged, onceFor, resourcesOf } from './deployed.ts'
import type { Template } from './dynamo/definition.ts'
import type { DynamoPeer, DynamoPeerOptions } from './dynamo.ts'
import { dynamoPeer } from './dynamo.ts'
import type { Schedule, Source } from './event-sources.ts'
import { addRules, eventSources, pipes, schedules } from './event-sources.ts'
import type { EventBridgePeer } from './eventbridge.ts'
import { eventBridgePeer } from './eventbridge.ts'
import type { Hooks } from './hooks.ts'
import { createHooks } from './hooks.ts'
import type { LambdaHandler, LambdaPeer } from './lambda.ts'
import { lambdaPeer } from './lambda.ts'
import type { S3Peer } from './s3.ts'
import { s3Peer } from './s3.ts'
import type { SecretsPeer } from './secrets.ts'
import { secretsPeer } from './secrets.ts'
import { serviceTasks } from './service-tasks.ts'
import type { SesPeer, SesPeerOptions } from './ses.ts'
import { sesPeer } from './ses.ts'
import type { SfnPeer, SfnPeerOptions } from './sfn.ts'
import { sfnPeer } from './sfn.ts'
import type { SqsPeer } from './sqs.ts'
import { sqsPeer } from './sqs.ts'

export interface AppOptions {
  /** The synthesised stacks. */
  readonly templates: readonly Template[]
  readonly clock?: VirtualClock
  readonly hooks?: Hooks
  readonly dynamo?: Pick<DynamoPeerOptions, 'indexLagMs' | 'readLagMs' | 'transactionMs' | 'tooBusy'>
  readonly ses?: Pick<SesPeerOptions, 'fate' | 'timeoutMs'>
  readonly chance?: NonNullable<SfnPeerOptions['chance']>
  readonly onVisit?: NonNullable<SfnPeerOptions['onVisit']>
  /** Text of each secret of the templates. */
  readonly secret?: string
}

/** The deployed application in memory: everything that the templates wire together, on one clock, behind one set of hooks. */
export interface InMemoryApp {
  readonly clock: VirtualClock
  readonly hooks: Hooks
  readonly dynamo: DynamoPeer
  readonly s3: S3Peer
  readonly ses: SesPeer
  readonly sqs: SqsPeer
  readonly events: EventBridgePeer
  readonly sfn: SfnPeer
  readonly secrets: SecretsPeer
  readonly lambda: LambdaPeer
  readonly sources: readonly Source[]
  readonly schedules: readonly Schedule[]
  /** Logical id of the function "validate-order". */
  functionId(name: string): string
  /** Its environment as the template gives it, resolved to the peers' names. */
  environmentOf(name: string): Record<string, string>
  handle(name: string, handler: LambdaHandler): void
  /** Lets all sources hand over until nothing moves any more; answers how many records moved. */
  pump(): Promise<number>
  /** Pumps and lets executions, waits and hidden messages go on until everything has come to rest. Not inside `clock.run`. */
  rest(): Promise<void>
}

export function inMemoryApp(options: AppOptions): InMemoryApp {
  const { clock = virtualClock(), hooks = createHooks(), secret = 'a secret of thirty-two characters' } = options
  const template = merged(options.templates)
  const shared = { clock, hooks, template, random: options.chance?.random ?? Math.random }
  const idsOf = (type: string) => resourcesOf(template, type).map(([id]) => id)
  const functions = new Map(resourcesOf<FunctionProperties>(template, 'AWS::Lambda::Function'))
  const functionId = (name: string) => {
    const prefix = `${name.replaceAll('-', '')}function`
    const found = [...functions.keys()].find((id) => id.toLowerCase().startsWith(prefix))
    if (found === undefined) throw new Error(`The templates have no function ${name}`)
    return found
  }

  const dynamo = dynamoPeer({ ...shared, ...options.dynamo })
  const s3 = s3Peer(shared)
  const ses = sesPeer({ ...shared, ...options.ses })
  const sqs = sqsPeer(shared)
  const events = eventBridgePeer(shared)
  const secrets = secretsPeer({
    ...shared,
    secrets: Object.fromEntries(idsOf('AWS::SecretsManager::Secret').map((id) => [id, secret])),
  })
  const lambda = lambdaPeer({ clock, hooks, timeoutMs: (id) => (functions.get(id)?.Timeout ?? 3) * 1000 })
  const sfn = sfnPeer({
    ...shared,
    machines: machinesOf(template),
    tasks: serviceTasks({ lambda, sqs, events, s3 }),
    onStatus: (event) => events.deliver('default', event),
    ...(options.chance === undefined ? {} : { chance: options.chance }),
    ...(options.onVisit === undefined ? {} : { onVisit: options.onVisit }),
  })
  const wired = { template, dynamo, sqs, events, lambda }
  addRules(wired)
  const sources = [...eventSources(wired), ...pipes(wired)]
  const pump = async () => {
    let all = 0
    for (let moved = -1; moved !== 0; all += moved) {
      moved = 0
      for (const source of sources) moved += await source.pump()
    }
    return all
  }
  return {
    clock,
    hooks,
    dynamo,
    s3,
    ses,
    sqs,
    events,
    sfn,
    secrets,
    lambda,
    sources,
    schedules: schedules(wired),
    functionId,
    environmentOf: (name) => functions.get(functionId(name))?.Environment?.Variables ?? {},
    handle: (name, handler) => lambda.register(functionId(name), handler),
    pump,
    async rest() {
      // Executions go on beside the pollers; time is jumped over only when no poller has anything to hand over.
      for (;;) {
        await clock.advance(0)
        if ((await clock.run(pump())) > 0) continue
        const next = [sqs.nextVisibleMs(), running(sfn) ? clock.nextWakeMs() : undefined].filter((at) => at !== undefined)
        if (next.length === 0) return
        await clock.advance(Math.max(0, Math.min(...next) - clock.nowMs()))
      }
    },
  }
}

const machinesOf = onceFor((template: Template) =>
  Object.fromEntries(
    resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(([id]): [string, Machine] => [id, machineFromTemplate(template, id)]),
  ),
)

interface FunctionProperties {
  readonly Timeout?: number
  readonly Environment?: { readonly Variables: Record<string, string> }
}

const running = (sfn: SfnPeer) => sfn.executions.some(({ status }) => status === 'RUNNING')
