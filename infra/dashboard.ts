import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, TextWidget, type IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { allFigures, graphs, type Graph } from './figures.ts'
import { metricOf, type Watched } from './metric-of.ts'

const perRow = 3
const height = 6

/** From the order to the mail, then what is late, then all that must stay at zero: one graph for each name of the table of figures. */
export const drawDashboard = (scope: Construct, watched: Watched): Dashboard => {
  const graphOf = (title: Graph): IWidget =>
    new GraphWidget({
      title,
      left: allFigures.filter(({ graph }) => graph === title).map((figure) => metricOf(watched, figure, { label: figure.says })),
      width: 24 / perRow,
      height,
    })
  const rows = Array.from({ length: Math.ceil(graphs.length / perRow) }, (_, row) => graphs.slice(row * perRow, (row + 1) * perRow))
  return new Dashboard(scope, 'Dashboard', {
    defaultInterval: Duration.hours(12),
    widgets: [
      [new TextWidget({ markdown: '# Quittance: from order to invoice (docs/operations.md)', width: 24, height: 1 })],
      ...rows.map((row) => row.map(graphOf)),
    ],
  })
}
