import { checkText } from '../billing/check-glyphs.ts'
import { checkSizes } from '../billing/check-sizes.ts'
import { type Checked, failed, passed } from '../finding.ts'
import type { Invoice } from '../invoice.ts'
import type { Print } from './checked-credit-note.ts'
import { composeRebate, type RebateMaterials } from './compose-rebate.ts'

/** A rebate over a period, or everything that stands in its way. Findings: those of `composeRebate` and `checkSizes`; CHARACTER_NOT_PRINTABLE. */
export const checkedRebate = (materials: RebateMaterials, print: Print): Checked<Invoice> => {
  const { note, contractReference } = materials.request
  const unprintable = [
    ...checkText(print.missingGlyphs, 'contractReference', contractReference),
    ...(note === undefined ? [] : checkText(print.missingGlyphs, 'note', note)),
  ]
  const composed = composeRebate(materials)
  const findings = [...unprintable, ...(composed.ok ? checkSizes(composed.value, print.compressedSize) : composed.findings)]
  return composed.ok && findings.length === 0 ? passed(composed.value) : failed(...findings)
}
