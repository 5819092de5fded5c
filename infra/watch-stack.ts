import { Stack, type StackProps } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  TreatMissingData,
  type AlarmBase,
} from 'aws-cdk-lib/aws-cloudwatch'
import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { alarms, type AlarmEntry } from './alarms.ts'
import { BurnAlarms } from './burn-alarms.ts'
import { drawDashboard } from './dashboard.ts'
import { metricOf, type Watched } from './metric-of.ts'
import { queries, tracedFunctions } from './queries.ts'
import { serviceLevels } from './service-levels.ts'
import type { Settings } from './settings.ts'

export type WatchProps = StackProps & Watched & { readonly settings: Settings }

/** What wakes somebody up, and what they look at then. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { books, pipeline, settings, ...props }: WatchProps) {
    super(scope, id, props)
    const topic = new Topic(this, 'Alarms', { displayName: 'Quittance alarms', enforceSSL: true })
    if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail))
    const watched = { books, pipeline }
    const single = alarms.map((entry) => ({ stops: entry.stops, ringing: [this.alarm(entry, watched)] }))
    const levels = serviceLevels.map((level) => ({ stops: level.stops, ringing: new BurnAlarms(this, level, watched).ringing }))
    const all = [...single, ...levels]
    const notGoingOut = this.notGoingOut(all.filter(({ stops }) => stops === true).flatMap(({ ringing }) => ringing))
    for (const alarm of [...all.flatMap(({ ringing }) => ringing), notGoingOut]) alarm.addAlarmAction(new SnsAction(topic))
    drawDashboard(this, watched)
    this.saveQueries(watched)
  }

  private alarm({ name, says, runbook, figure, reaches, missing, below, periods = 1 }: AlarmEntry, watched: Watched): Alarm {
    return new Alarm(this, name, {
      alarmName: `quittance-${name}`,
      alarmDescription: `${says}. What to do: docs/runbooks/${runbook}.md`,
      metric: metricOf(watched, figure),
      threshold: reaches,
      comparisonOperator: below === true ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: missing === 'rings' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
  }

  private saveQueries({ pipeline }: Watched): void {
    const logGroupNames = tracedFunctions.map((name) => pipeline.lambda(name).logGroup.logGroupName)
    for (const { name, text } of queries)
      new CfnQueryDefinition(this, `Query-${name}`, { name: `Quittance/${name}`, queryString: text, logGroupNames })
  }

  /** The one to wake somebody up by: each of its parts alone means that customers do not get their invoices. */
  private notGoingOut(parts: readonly AlarmBase[]): AlarmBase {
    return new CompositeAlarm(this, 'invoices-not-going-out', {
      compositeAlarmName: 'quittance-invoices-not-going-out',
      alarmDescription: 'Invoices are not going out. What to do: docs/runbooks/invoices-not-going-out.md',
      alarmRule: AlarmRule.anyOf(...parts.map((part) => AlarmRule.fromAlarm(part, AlarmState.ALARM))),
    })
  }
}
