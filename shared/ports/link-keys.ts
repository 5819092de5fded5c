import type { SigningKey } from '../domain/signed-link.ts'

/** The secrets that sign links, newest first; older ones still verify during a rotation. */
export type LinkKey = SigningKey
export type LinkKeys = { readonly keys: () => Promise<readonly LinkKey[]> }
