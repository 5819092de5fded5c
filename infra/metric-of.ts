import { Duration } from 'aws-cdk-lib'
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch'
import type { BooksStack } from './books-stack.ts'
import { machinesByName, queuesByName } from './by-name.ts'
import type { Figure, Source } from './figures.ts'
import type { PipelineStack } from './pipeline-stack.ts'

export type Watched = { readonly books: BooksStack; readonly pipeline: PipelineStack }

/** Functions tell in CloudWatch's embedded format: log lines that become figures. */
const named = ({ pipeline, books }: Watched, from: Source, metricName: string): Metric => {
  if ('told' in from) return new Metric({ namespace: 'Quittance', metricName, dimensionsMap: { function: from.told } })
  if ('lambda' in from) return pipeline.lambda(from.lambda).metric(metricName)
  if ('queue' in from) return queuesByName(pipeline)[from.queue].metric(metricName)
  if ('machine' in from) return machinesByName(pipeline)[from.machine].metric(metricName)
  if ('table' in from) return books[from.table].metric(metricName)
  if ('api' in from) return pipeline.pages.api.metric(metricName)
  return new Metric({ namespace: 'AWS/SES', metricName })
}

/** A figure as CloudWatch knows it, in the deployed stacks; `changes` ask for another statistic or period of the same, or give it a label. */
export const metricOf = (watched: Watched, figure: Figure, changes: MetricOptions = {}): Metric =>
  named(watched, figure.from, figure.metric).with({
    statistic: figure.statistic,
    period: Duration.minutes(figure.minutes),
    ...changes,
  })
