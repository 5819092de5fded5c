import { html, type Html } from './html.ts'

/** Light modules around a code (ISO/IEC 18004: four). */
const quiet = 4

/** A QR code as a picture of one path, that a page may have without a style or an address of its own. */
export const qrImage = (rows: readonly (readonly boolean[])[], label: string): Html => {
  const side = rows.length + 2 * quiet
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ''))).join('')
  return html`<svg class="code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}"><path d="${path}" /></svg>`
}
