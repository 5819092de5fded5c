import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** What @types/pdfmake leaves out. */
declare module 'pdfmake' {
  export const virtualfs: {
    readonly existsSync: (name: string) => boolean
    readonly writeFileSync: (name: string, bytes: Uint8Array) => void
  }
  export type DocumentDefinition = TDocumentDefinitions
}
