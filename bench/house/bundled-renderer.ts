import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../../infra/build-handlers.ts'
import type { Renderer } from '../../shared/ports/renderer.ts'

const root = join(import.meta.dirname, '../..')

/**
 * The renderer as the Lambda has it: in its bundle each font is parsed once, from the sources once for each document. The bundle reads
 * its colour profile with each document, so it stays until the process ends.
 */
export const bundledRenderer = async (): Promise<Renderer> => {
  mkdirSync(join(root, '.local'), { recursive: true })
  const folder = mkdtempSync(join(root, '.local/bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  await bundle({ renderer: join(root, 'shared/adapters/pdfmake/pdfmake-renderer.ts') }, folder)
  const { pdfmakeRenderer } = (await import(join(folder, 'renderer/index.mjs'))) as { pdfmakeRenderer: () => Renderer }
  return pdfmakeRenderer()
}
