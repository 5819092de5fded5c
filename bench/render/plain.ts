import { byHand } from './by-hand.ts'
import { payPage, type Peer, xmlOf } from './peer.ts'

/** In a bundle without our renderer, whose changes inside pdfkit would quicken this one too. */
export const draw: Peer['draw'] = (issued) => byHand(issued, payPage, xmlOf(issued))

export { xmlOf }
