/** The application in memory, as the fault simulation has it, opened for a bench: nothing fails. */
import { type House, type HouseOptions, openHouse } from '../../test/support/house.ts'
import { deploy } from '../../test/support/house/deployment.ts'
import type { Template } from '../../test/support/peers/dynamo/definition.ts'
import { synthesise } from '../../test/support/synthesised.ts'

let templates: readonly Template[] | undefined

const synthesised = (): readonly Template[] => {
  const { QuittanceBooks, QuittancePipeline } = synthesise()
  return [QuittanceBooks.toJSON() as Template, QuittancePipeline.toJSON() as Template]
}

export const openForBench = (options: HouseOptions = {}): Promise<House> => {
  templates ??= synthesised()
  deploy(templates)
  return openHouse(options)
}

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/**
 * Lets everything happen that needs no time to pass, without looking for it again and again as a run on the test's clock does: the CPU
 * between two calls is the application's or the peers', not the waiting's.
 */
export const settle = async ({ app }: House): Promise<void> => {
  const isRunning = () => app.sfn.executions.some(({ status }) => status === 'RUNNING')
  for (let quiet = 0; quiet < 2;) {
    const moved = await app.pump()
    quiet = moved === 0 && !isRunning() ? quiet + 1 : 0
    await aMoment()
  }
}
