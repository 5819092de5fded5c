import { join } from 'node:path'

/** Folders and files that several parts of the local cloud agree on. */
export const root = join(import.meta.dirname, '..')
export const localDirectory = join(root, '.local')
export const endpointsFile = join(localDirectory, 'endpoints.json')
export const documentsDirectory = join(localDirectory, 'documents')
export const binDirectory = join(root, 'node_modules/.bin')
