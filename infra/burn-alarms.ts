import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  MathExpression,
  TreatMissingData,
  type AlarmBase,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { metricOf, type Watched } from './metric-of.ts'
import { burningPercent, burningSlices, burnWindows, type BurnWindow, type ServiceLevel } from './service-levels.ts'

type Level<O extends ServiceLevel['of']> = Extract<ServiceLevel, { of: O }>

const describe = ({ promise, objective, runbook }: ServiceLevel, { burns }: BurnWindow): string =>
  `${promise}: the budget of ${objective} % over 30 days burns ${burns} times as fast as it may. What to do: docs/runbooks/${runbook}.md`

/** The two alarms of a service level: its budget burns fast, or slowly and for long. */
export class BurnAlarms extends Construct {
  readonly ringing: readonly AlarmBase[]

  constructor(scope: Construct, level: ServiceLevel, watched: Watched) {
    super(scope, `Level-${level.name}`)
    this.ringing = burnWindows.map((window) =>
      level.of === 'events' ? this.ofEvents(level, window, watched) : this.ofSlices(level, window, watched),
    )
  }

  /** Both windows at once: the long one says that it matters, the short one that it still goes on. Neither rings by itself. */
  private ofEvents(level: Level<'events'>, window: BurnWindow, watched: Watched): AlarmBase {
    const inWindow = (minutes: number): Alarm =>
      new Alarm(this, `${window.name}-${minutes}`, {
        alarmName: `quittance-${level.name}-${window.name}-in-${minutes}-minutes`,
        alarmDescription: `Part of quittance-${level.name}-${window.name}. ${describe(level, window)}`,
        // The share of values above the bound, in percent (CloudWatch, "Percentile rank").
        metric: metricOf(watched, level.figure, { statistic: `PR(${level.withinSeconds}:)`, period: Duration.minutes(minutes) }),
        threshold: burningPercent(level, window),
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
    const parts = [window.longMinutes, window.shortMinutes].map(inWindow)
    return new CompositeAlarm(this, window.name, {
      compositeAlarmName: `quittance-${level.name}-${window.name}`,
      alarmDescription: describe(level, window),
      alarmRule: AlarmRule.allOf(...parts.map((part) => AlarmRule.fromAlarm(part, AlarmState.ALARM))),
    })
  }

  /** So many bad slices of the window's: CloudWatch counts them. It ends when the bad ones have left the window. */
  private ofSlices(level: Level<'slices'>, window: BurnWindow, watched: Watched): AlarmBase {
    const { bad, of } = burningSlices(level, window)
    return new Alarm(this, window.name, {
      alarmName: `quittance-${level.name}-${window.name}`,
      alarmDescription: describe(level, window),
      metric: together(level, watched),
      threshold: level.reaches,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: of,
      datapointsToAlarm: bad,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }
}

const together = ({ figures, name }: Level<'slices'>, watched: Watched): IMetric => {
  const metrics = figures.map((figure) => metricOf(watched, figure))
  const [only] = metrics
  if (only !== undefined && metrics.length === 1) return only
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]))
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, label: name, period: Duration.minutes(5) })
}
