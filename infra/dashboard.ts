import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { headline, placedGraphs } from './dashboard-layout.ts'
import { allFigures } from './figures.ts'
import { metricOf, type Watched } from './metric-of.ts'

/** One graph for each name of the table of figures; CDK fills the grid from the left, which is where the layout has them. */
export const drawDashboard = (scope: Construct, watched: Watched): Dashboard => {
  const drawn = placedGraphs.map(({ graph: title, place: { width, height } }) => {
    const left = allFigures.filter(({ graph }) => graph === title).map((figure) => metricOf(watched, figure, { label: figure.says }))
    return new GraphWidget({ title, left, width, height })
  })
  const { width, height } = headline.place
  const head = new TextWidget({ markdown: `# ${headline.says}`, width, height })
  return new Dashboard(scope, 'Dashboard', { defaultInterval: Duration.hours(12), widgets: [[head, ...drawn]] })
}
