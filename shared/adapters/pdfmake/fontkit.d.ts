/** fontkit ships no types; these are the parts that we name. */
declare module 'fontkit' {
  export type Font = { readonly postscriptName: string; readonly characterSet: readonly number[] }
  export const create: (bytes: Uint8Array, name?: string) => Font
}
