import imported from 'pdfmake/js/qrEnc.js'
import type { QrCode } from '../../ports/qr-code.ts'

// An ES module in Node gets all exports, in the tests' runner the default alone.
const { measure } = 'default' in imported ? imported.default : imported

/** The very code that the PDF draws: pdfmake's encoder, asked alone. It draws a ground and then each dark module. */
export const pdfmakeQrCode: QrCode = (text) => {
  const { _canvas: drawn, _width: size } = measure({ qr: text, eccLevel: 'M' })
  const [, ...modules] = drawn
  const side = modules[0]?.w ?? 1
  const dark = new Set(modules.map(({ x, y }) => `${x / side} ${y / side}`))
  const places = Array.from({ length: size / side }, (_, place) => place)
  return places.map((row) => places.map((column) => dark.has(`${column} ${row}`)))
}
