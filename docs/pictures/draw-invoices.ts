import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawn } from '../../test/support/invoices/drawn.ts'
import { gallery } from '../../test/support/invoices/gallery.ts'

/**
 * Renders the example invoices to .local/invoices/*.pdf, and draws the README's invoice as docs/pictures/invoice.png when
 * poppler is installed. Run: node docs/pictures/draw-invoices.ts
 */
const root = join(import.meta.dirname, '../..')
const folder = join(root, '.local/invoices')
mkdirSync(folder, { recursive: true })
for (const [name, issued] of Object.entries(gallery)) {
  const started = performance.now()
  const bytes = await drawn(issued)
  writeFileSync(join(folder, `${name}.pdf`), bytes)
  console.log(`${name}.pdf: ${Math.round(bytes.length / 1024)} kB, ${Math.round(performance.now() - started)} ms`)
}
const picture = join(root, 'docs/pictures/invoice')
execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', '-f', '1', '-l', '1', join(folder, 'picture.pdf'), picture], {
  stdio: 'inherit',
})
console.log(`${picture}.png`)
