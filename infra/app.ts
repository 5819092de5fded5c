import { App, Validations, type AppProps } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { BooksStack } from './books-stack.ts'
import { buildHandlers } from './build-handlers.ts'
import { PipelineStack } from './pipeline-stack.ts'
import { settingsOf } from './settings.ts'
import { WatchStack } from './watch-stack.ts'

/** Behaviours of CDK that are not its defaults only because old apps rely on the old ones. */
const featureFlags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
}

/** The whole application. Synthesis needs neither credentials nor a network; account and region are chosen at deployment. */
export const quittance = (props: AppProps = {}): App => {
  const app = new App({ ...props, analyticsReporting: false, postCliContext: { ...featureFlags, ...props.postCliContext } })
  const settings = settingsOf(app.node)
  const books = new BooksStack(app, 'QuittanceBooks', { description: 'Quittance: tables and archive', settings })
  const pipeline = new PipelineStack(app, 'QuittancePipeline', { description: 'Quittance: from order to invoice', books, settings })
  new WatchStack(app, 'QuittanceWatch', { description: 'Quittance: alarms and dashboard', books, pipeline, settings })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  return app
}

if (import.meta.main) {
  await buildHandlers()
  quittance().synth()
}
