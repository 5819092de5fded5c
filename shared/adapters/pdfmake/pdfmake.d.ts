/** What @types/pdfmake leaves out. */
export {}

declare module 'pdfmake' {
  export const virtualfs: {
    readonly existsSync: (name: string) => boolean
    readonly writeFileSync: (name: string, bytes: Uint8Array) => void
  }
}
