import { pdfmakeRenderer } from '../../shared/adapters/pdfmake/pdfmake-renderer.ts'
import { payPage, type Peer, xmlOf } from './peer.ts'

const renderer = pdfmakeRenderer()

/** As generate-invoice does it. */
export const draw: Peer['draw'] = (issued) => renderer.render(issued, payPage, xmlOf(issued))

export { xmlOf }
