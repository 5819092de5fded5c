/**
 * Quotas of AWS that a month's end meets, as dated data: what an account has without asking. Each says where the figure comes from; those
 * from memory and from older copies of a page are to be looked up in Service Quotas before anybody relies on them.
 */
export type Region = 'eu-west-3' | 'eu-west-1'

export type Quota = {
  readonly what: string
  /** A second, unless `what` says otherwise. */
  readonly limit: Readonly<Record<Region, number>>
  readonly unit: string
  /** Whether AWS raises it on request. */
  readonly canBeRaised: boolean
  readonly source: string
}

const everywhere = (limit: number): Quota['limit'] => ({ 'eu-west-3': limit, 'eu-west-1': limit })

const stepFunctions = 'Step Functions Developer Guide, "Quotas"'
const dynamo = 'DynamoDB Developer Guide, "Service, account, and table quotas" and "Partitions", 2026-11'
const eventBridge = 'EventBridge User Guide, "Quotas", 2026-11'

export const quotas = {
  standardStarts: {
    what: 'Step Functions: Standard executions started (refill of the bucket)',
    limit: { 'eu-west-3': 150, 'eu-west-1': 300 },
    unit: '/s',
    canBeRaised: true,
    source: `${stepFunctions}, an older copy`,
  },
  transitions: {
    what: 'Step Functions: transitions of Standard executions',
    limit: { 'eu-west-3': 800, 'eu-west-1': 5000 },
    unit: '/s',
    canBeRaised: true,
    source: `${stepFunctions}, from memory, 2026-11; new accounts may start lower`,
  },
  expressStarts: {
    what: 'Step Functions: Express executions started',
    limit: everywhere(6000),
    unit: '/s',
    canBeRaised: true,
    source: `${stepFunctions}, from memory, 2026-11`,
  },
  lambdaConcurrency: {
    what: 'Lambda: executions at once',
    limit: everywhere(1000),
    unit: '',
    canBeRaised: true,
    source: 'Lambda Developer Guide, "Lambda quotas", from memory, 2026-11; new accounts may start lower',
  },
  tableWrites: { what: 'DynamoDB: write units of a table', limit: everywhere(40_000), unit: '/s', canBeRaised: true, source: dynamo },
  newTableWrites: {
    what: 'DynamoDB: write units of a new on-demand table, unless it is warmed',
    limit: everywhere(4000),
    unit: '/s',
    canBeRaised: true,
    source: dynamo,
  },
  tableReads: { what: 'DynamoDB: read units of a table', limit: everywhere(40_000), unit: '/s', canBeRaised: true, source: dynamo },
  partitionWrites: {
    what: 'DynamoDB: write units of one partition',
    limit: everywhere(1000),
    unit: '/s',
    canBeRaised: false,
    source: dynamo,
  },
  s3Puts: {
    what: 'S3: PUT requests of one prefix',
    limit: everywhere(3500),
    unit: '/s',
    canBeRaised: false,
    source: 'S3 User Guide, "Optimizing performance", from memory, 2026-11',
  },
  putEvents: {
    what: 'EventBridge: PutEvents requests',
    limit: { 'eu-west-3': 600, 'eu-west-1': 10_000 },
    unit: '/s',
    canBeRaised: true,
    source: eventBridge,
  },
  ruleTargets: {
    what: 'EventBridge: calls of rule targets; beyond it they are late, not lost',
    limit: { 'eu-west-3': 1100, 'eu-west-1': 18_750 },
    unit: '/s',
    canBeRaised: true,
    source: eventBridge,
  },
  series: {
    what: 'Quittance: numbers given in one series',
    limit: everywhere(600),
    unit: '/s',
    canBeRaised: false,
    source: 'bench/numbering: one seller, kind and site; several series add up',
  },
  mails: {
    what: 'SES: mails sent at a usual first grant',
    limit: everywhere(14),
    unit: '/s',
    canBeRaised: true,
    source: 'SES grants each account its own rate; 14 a second is a usual first one, from memory, 2026-11',
  },
} as const satisfies Readonly<Record<string, Quota>>

export type QuotaName = keyof typeof quotas
