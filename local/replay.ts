/** `npm run replay`: the events of a time, once more from the archive of the bus "orders". First it tells, with --go it does. */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  ResourceNotFoundException,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge'
import { deployed, outputOf } from './deployed.ts'
import { windowOf } from './replay-window.ts'

const usage = `npm run replay -- --day 2026-11-24                     what a replay of this day (UTC) would send again
npm run replay -- --from INSTANT --to INSTANT          the same for any time; the archive keeps thirty days
npm run replay -- ... --go                             sends it again; what is in the books already changes nothing
Options: --outputs FILE (as "cdk deploy --all --outputs-file FILE" wrote it) to work in AWS`

const { values: options } = parseArgs({
  options: {
    day: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    go: { type: 'boolean', default: false },
    outputs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const SECONDS_BETWEEN_LOOKS = 5
const none = 'There is no archive of the bus: is everything deployed?'

const follow = async (client: EventBridgeClient, ReplayName: string): Promise<boolean> => {
  for (;;) {
    const { State, EventLastReplayedTime } = await client.send(new DescribeReplayCommand({ ReplayName }))
    console.log(`${State}${EventLastReplayedTime === undefined ? '' : `, events up to ${EventLastReplayedTime.toISOString()}`}`)
    if (State !== 'STARTING' && State !== 'RUNNING') return State === 'COMPLETED'
    await pause(SECONDS_BETWEEN_LOOKS * 1000)
  }
}

const replay = async (): Promise<boolean> => {
  const { from, to, name } = windowOf(options, new Date())
  const place = deployed(options.outputs)
  const client = new EventBridgeClient(place.settings)
  const archive = outputOf(place, 'OrdersArchive')
  const { EventCount, RetentionDays, ArchiveArn } = await client.send(new DescribeArchiveCommand({ ArchiveName: archive }))
  console.log(
    `The archive holds ${EventCount} events of ${RetentionDays} days. Replayed are those from ${from.toISOString()} to ${to.toISOString()}.`,
  )
  if (!options.go) return console.log('Nothing was done: repeat it with --go.') === undefined
  const Destination = { Arn: outputOf(place, 'OrdersBusArn') }
  const window = { EventStartTime: from, EventEndTime: to }
  await client.send(new StartReplayCommand({ ReplayName: name, EventSourceArn: ArchiveArn, Destination, ...window }))
  return follow(client, name)
}

try {
  if (options.help) console.log(usage)
  else process.exitCode = (await replay()) ? 0 : 1
} catch (error) {
  console.error(error instanceof ResourceNotFoundException ? none : error instanceof Error ? error.message : error)
  process.exitCode = 2
}
