import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, TextWidget, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { alarmsOf, type AlarmEntry } from './alarms.ts'
import type { BooksStack } from './books-stack.ts'
import type { PipelineStack } from './pipeline-stack.ts'
import type { Settings } from './settings.ts'

export type WatchProps = StackProps & { readonly books: BooksStack; readonly pipeline: PipelineStack; readonly settings: Settings }

const graph = (title: string, left: IMetric[], width = 8) => new GraphWidget({ title, left, width, height: 6 })

/** What wakes somebody up, and what they look at then. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { books, pipeline, settings, ...props }: WatchProps) {
    super(scope, id, props)
    const topic = new Topic(this, 'Alarms', { displayName: 'Quittance alarms', enforceSSL: true })
    if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail))
    const entries = alarmsOf(pipeline, books)
    for (const entry of entries) this.alarm(entry).addAlarmAction(new SnsAction(topic))
    this.dashboard(pipeline, entries)
  }

  private alarm({ name, says, runbook, metric, reaches, missing, below, periods = 1 }: AlarmEntry): Alarm {
    return new Alarm(this, name, {
      alarmName: `quittance-${name}`,
      alarmDescription: `${says}. What to do: docs/runbooks/${runbook}.md`,
      metric,
      threshold: reaches,
      comparisonOperator: below === true ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: missing === 'rings' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
  }

  /** From the order on the left to the mail on the right; below, all that must stay at zero. */
  private dashboard({ intake, orderToInvoice, mail, lambdas }: PipelineStack, entries: readonly AlarmEntry[]): void {
    const { machine } = orderToInvoice
    const age = { statistic: 'Maximum', label: 'oldest message, seconds' }
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ markdown: '# Quittance: from order to invoice', width: 24, height: 1 })],
        [
          graph('Orders in', [
            intake.orderQueue.queue.metricNumberOfMessagesReceived(),
            intake.orderQueue.queue.metricApproximateAgeOfOldestMessage(age),
          ]),
          graph('On the way to the invoice', [machine.metricStarted(), machine.metricSucceeded(), machine.metricFailed()]),
          graph('Mails out', [mail.queue.queue.metricNumberOfMessagesDeleted(), mail.queue.queue.metricApproximateAgeOfOldestMessage(age)]),
        ],
        [
          graph(
            'Time from order to sent invoice',
            [machine.metricTime({ statistic: 'p50' }), machine.metricTime({ statistic: 'p99' })],
            12,
          ),
          graph(
            'Errors by function',
            [...lambdas.values()].map((lambda) => lambda.metricErrors()),
            12,
          ),
        ],
        [
          graph(
            'Must stay at zero',
            entries
              .filter(({ runbook }) => runbook !== 'function-errors')
              .flatMap(({ reaches, below, metric }) => (reaches === 1 && below !== true ? [metric] : [])),
            24,
          ),
        ],
      ],
    })
  }
}
