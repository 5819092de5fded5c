import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** What @types/pdfmake leaves out. */
declare module 'pdfmake' {
  export const virtualfs: {
    readonly existsSync: (name: string) => boolean
    readonly writeFileSync: (name: string, bytes: Uint8Array) => void
  }
  export type DocumentDefinition = TDocumentDefinitions
}

declare module 'pdfmake/interfaces.js' {
  /** pdfkit's own options of an attachment, which pdfmake hands on. */
  interface Attachment {
    readonly type?: string
    readonly relationship?: 'Alternative' | 'Data' | 'Source' | 'Supplement' | 'Unspecified'
    readonly creationDate?: Date
    readonly modifiedDate?: Date
  }
}
