// A process of `npm run fuzz`: tells which borders there are, or tries cases of one and tells how far it is and what went wrong.
import { deploy } from '../support/house/deployment.ts'
import type { Template } from '../support/peers/dynamo/definition.ts'
import { synthesise } from '../support/synthesised.ts'
import { type Border, replayOf, tryCases } from './border.ts'
import { borders } from './borders.ts'

const tell = process.send?.bind(process) ?? ((message: object) => console.log(JSON.stringify(message)))

const work = async (border: Border, from: number, cases: number): Promise<void> => {
  if (border.needsTemplates === true) {
    const { QuittanceBooks, QuittancePipeline } = synthesise()
    deploy([QuittanceBooks.toJSON() as Template, QuittancePipeline.toJSON() as Template])
  }
  let told = 0
  await tryCases(border, { from, cases }, (done, failures) => {
    tell({ done, failed: failures.slice(told).map((failure) => ({ ...failure, replay: replayOf(border, failure) })) })
    told = failures.length
  })
}

const [name, from, cases] = process.argv.slice(2)
const chosen = borders.find((each) => each.name === name)
if (chosen === undefined) tell(borders.map(({ name: border, share, casesPerWorld }) => ({ name: border, share, casesPerWorld })))
else await work(chosen, Number(from), Number(cases))
process.disconnect?.()
