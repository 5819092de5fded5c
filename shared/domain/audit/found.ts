import { type AuditKind, examined, type Examined } from './finding.ts'

/** What a read found. `where` is the key of the item; `fields` names what of it cannot be read, never its values. */
export type Found<T> = { readonly where: string } & (
  | { readonly state: 'found'; readonly item: T }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly fields: string }
)

export const itemIn = <T>(found: Found<T> | undefined): T | undefined => (found?.state === 'found' ? found.item : undefined)

/** The check that whatever is there can be read. */
export const readable = (found: Found<unknown>): Examined =>
  examined(
    'unreadable',
    found.where,
    found.state === 'unreadable' ? [{ expected: 'an item that can be read', actual: `wrong or missing: ${found.fields}` }] : [],
  )

/** All that can be said of what is not there, or is there and cannot be read. */
export const unseen = (kind: AuditKind, what: string, found: Found<unknown>): Examined[] => [
  readable(found),
  ...(found.state === 'missing' ? [examined(kind, found.where, [{ expected: what, actual: 'nothing is stored under this key' }])] : []),
]
