/** The door from tests to the page docs/scale.md and to what it is made from; counting loads the whole application, so it is loaded late. */
import type { Measured } from '../../bench/scale/measure.ts'

export { measured, scaleTable } from '../../bench/scale/model.ts'
export { quotas } from '../../bench/scale/quotas.ts'
export const measure = async (): Promise<Measured> => (await import('../../bench/scale/measure.ts')).measure()
