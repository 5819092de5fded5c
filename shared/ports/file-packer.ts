import type { Day } from '../domain/day.ts'

export type PackedFile = { readonly name: string; readonly bytes: Uint8Array; readonly on: Day }

/** Puts files into one, each with its bytes as they are. The same files make the same bytes. */
export type FilePacker = { readonly pack: (files: readonly PackedFile[]) => Uint8Array }
