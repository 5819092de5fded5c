/** `npm run bench [-- NAME ...]`: runs each named bench, or all, prints it as Markdown, and writes docs/bench.md when all have run. */
import { coldStartBench } from './cold-start/cold-start.ts'
import { costBench } from './cost/cost.ts'
import { growthBench } from './growth/growth.ts'
import { pipelineBench } from './pipeline/pipeline.ts'
import { recoveryBench } from './recovery/recovery.ts'

const benches: Record<string, { readonly title: string; readonly run: () => Promise<string> }> = {
  'cold-start': { title: 'Cold start', run: coldStartBench },
  pipeline: { title: 'Pipeline', run: pipelineBench },
  growth: { title: 'Growth', run: growthBench },
  cost: { title: 'Cost of 1,000 invoices', run: costBench },
  recovery: { title: 'Recovery', run: recoveryBench },
}

const asked = process.argv.slice(2)
for (const [name, { title, run }] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) console.log(`## ${title}\n\n${await run()}\n`)
}
