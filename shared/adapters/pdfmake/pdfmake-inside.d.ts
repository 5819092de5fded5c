/** pdfmake ships no types of its inside; these are the parts that we name. */
declare module 'pdfmake/js/StyleContextStack.js' {
  type Style = Readonly<Record<string, unknown>>
  class StyleContextStack {
    readonly styleOverrides: readonly (string | Style)[]
    readonly defaultStyle: Style
    getProperty(property: string): unknown
    // oxlint-disable-next-line eslint/max-params -- pdfmake's own signature
    static getStyleProperty: (node: Style, stack: StyleContextStack | undefined, property: string, fallback: unknown) => unknown
  }
  const exported: { readonly default: typeof StyleContextStack } | typeof StyleContextStack
  export default exported
}

declare module 'pdfmake/js/PDFDocument.js' {
  type Named = Readonly<Record<string, unknown>>
  // oxlint-disable-next-line eslint/max-params -- pdfmake's own signature
  type DocumentClass = new (fonts: Named, images: Named, patterns: Named, attachments: Named, options: Named) => object
  const exported: { readonly default: DocumentClass } | DocumentClass
  export default exported
}

declare module 'pdfmake/js/qrEnc.js' {
  type Rectangle = { readonly x: number; readonly y: number; readonly w: number }
  type Encoder = {
    readonly measure: (node: { readonly qr: string; readonly eccLevel: 'M' }) => {
      readonly _canvas: readonly Rectangle[]
      readonly _width: number
    }
  }
  const exported: { readonly default: Encoder } | Encoder
  export default exported
}
