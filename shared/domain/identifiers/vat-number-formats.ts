import * as check from './vat-check-digits.ts'
import { isSpanishNif } from './spanish-nif.ts'

/** How the VAT numbers of a member state look; `check` where the check digits are published. */
export type VatNumberFormat = { readonly body: RegExp; readonly example: string; readonly check?: check.CheckDigits }

const format = (body: RegExp, example: string, checkDigits?: check.CheckDigits): VatNumberFormat =>
  checkDigits === undefined ? { body, example } : { body, example, check: checkDigits }

/** By prefix (EL for Greece, XI for Northern Ireland): European Commission, VIES, structure of VAT numbers. */
export const vatNumberFormats: ReadonlyMap<string, VatNumberFormat> = new Map([
  ['AT', format(/^U\d{8}$/, 'ATU13585627', check.austria)],
  ['BE', format(/^[01]\d{9}$/, 'BE0428759497', check.belgium)],
  ['BG', format(/^\d{9,10}$/, 'BG175074752')],
  ['CY', format(/^\d{8}[A-Z]$/, 'CY10259033P')],
  ['CZ', format(/^\d{8,10}$/, 'CZ25123891')],
  ['DE', format(/^[1-9]\d{8}$/, 'DE136695976', check.germany)],
  ['DK', format(/^\d{8}$/, 'DK13585628', check.denmark)],
  ['EE', format(/^\d{9}$/, 'EE100931558')],
  ['EL', format(/^\d{9}$/, 'EL094259216', check.greece)],
  ['ES', format(/^([A-HJ-NP-SUVWXYZ]\d{7}[0-9A-Z]|\d{8}[A-Z])$/, 'ESB58378431', isSpanishNif)],
  ['FI', format(/^\d{8}$/, 'FI20774740', check.finland)],
  ['FR', format(/^[0-9A-HJ-NP-Z]{2}\d{9}$/, 'FR40303265045', check.france)],
  ['HR', format(/^\d{11}$/, 'HR33392005961')],
  ['HU', format(/^\d{8}$/, 'HU12892312')],
  ['IE', format(/^(\d[0-9A-Z+*]\d{5}[A-W]|\d{7}[A-W][A-I])$/, 'IE6433435F')],
  ['IT', format(/^\d{11}$/, 'IT00743110157', check.italy)],
  ['LT', format(/^(\d{9}|\d{12})$/, 'LT119511515')],
  ['LU', format(/^\d{8}$/, 'LU15027442', check.luxembourg)],
  ['LV', format(/^\d{11}$/, 'LV40003521600')],
  ['MT', format(/^\d{8}$/, 'MT11679112')],
  ['NL', format(/^\d{9}B\d{2}$/, 'NL004495445B01', check.netherlands)],
  ['PL', format(/^\d{10}$/, 'PL8567346215', check.poland)],
  ['PT', format(/^[1-9]\d{8}$/, 'PT501964843', check.portugal)],
  ['RO', format(/^\d{2,10}$/, 'RO18547290')],
  ['SE', format(/^\d{10}(0[1-9]|[1-8]\d|9[0-4])$/, 'SE123456789701', check.sweden)],
  ['SI', format(/^\d{8}$/, 'SI50223054')],
  ['SK', format(/^\d{10}$/, 'SK2022749619')],
  ['XI', format(/^(\d{9}|\d{12}|(GD|HA)\d{3})$/, 'XI980780684', check.northernIreland)],
])
