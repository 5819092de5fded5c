/** The secrets that sign links, newest first; older ones still verify during a rotation. */
export type LinkKey = { readonly keyId: string; readonly secret: string }
export type LinkKeys = { readonly keys: () => Promise<readonly LinkKey[]> }
