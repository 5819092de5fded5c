import { type Zippable, zipSync } from 'fflate'
import type { FilePacker } from '../../ports/file-packer.ts'

/** A ZIP in which files are stored, not compressed: PDFs are compressed already. */
export const zipPacker: FilePacker = {
  pack: (files) => {
    const entries = files.map(({ name, bytes, on }): [string, Zippable[string]] => [name, [bytes, { level: 0, mtime: noonOf(on) }]])
    return zipSync(Object.fromEntries(entries))
  },
}

/** A ZIP knows no zone: it writes what the clock of this machine shows, so noon is taken by that clock. */
const noonOf = (date: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
