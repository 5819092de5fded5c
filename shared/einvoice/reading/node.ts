import type { Said, SaidId } from '../semantic-invoice.ts'

/** An XML element as a tree without namespace prefixes: text, or elements by name with attributes as `@_name` and text as `#text`. */
export type Node = string | { readonly [name: string]: Node | readonly Node[] | undefined }

const isMany = (found: Node | readonly Node[]): found is readonly Node[] => Array.isArray(found)
const isText = (node: Node): node is string => typeof node === 'string'

const children = (node: Node, name: string): readonly Node[] => {
  const found = typeof node === 'string' ? undefined : node[name]
  return found === undefined ? [] : isMany(found) ? found : [found]
}

/** All elements at a path of names (`Party/PostalAddress`). Most paths have one element at each name, so that way is short. */
export const all = (of: Node | undefined, path: string): readonly Node[] => {
  let nodes: readonly Node[] = of === undefined ? [] : [of]
  for (const name of path.split('/')) {
    const [only, ...others] = nodes
    if (only === undefined) return []
    nodes = others.length === 0 ? children(only, name) : nodes.flatMap((node) => children(node, name))
  }
  return nodes
}

/** The first element at a path. */
export const first = (of: Node | undefined, path: string): Node | undefined => all(of, path)[0]

export const attributeOf = (node: Node | undefined, name: string): Said =>
  node === undefined ? undefined : children(node, `@_${name}`).find(isText)?.trim()

const textOf = (node: Node): string => (typeof node === 'string' ? node : (children(node, '#text').find(isText) ?? ''))

/** The text of an element without the white space around it; white space alone says nothing. */
const saidIn = (node: Node | undefined): Said => (node === undefined ? '' : textOf(node)).trim() || undefined

/** The text at a path, if anything is said there. */
export const said = (of: Node | undefined, path: string): Said => saidIn(first(of, path))

/** The texts at a path, without those that say nothing. */
export const allSaid = (of: Node | undefined, path: string): string[] => all(of, path).flatMap((node) => saidIn(node) ?? [])

/** An identifier with its scheme. */
export const saidId = (of: Node | undefined, path: string, scheme = 'schemeID'): SaidId | undefined => {
  const id = said(of, path)
  return id === undefined ? undefined : { scheme: attributeOf(first(of, path), scheme), id }
}

/** All identifiers at a path. */
export const saidIds = (of: Node | undefined, path: string): SaidId[] => all(of, path).flatMap((node) => saidId({ node }, 'node') ?? [])

/**
 * The VAT total in a currency: BT-110 and BT-111 are told apart by that alone. One without a currency is in the invoice's; two of one currency
 * contradict each other, so none is said.
 */
export const totalIn = (totals: readonly Node[], currency: Said): Said => {
  const [total, ...others] = totals.filter((total) => (attributeOf(total, 'currencyID') ?? currency) === currency)
  return others.length > 0 ? undefined : saidIn(total)
}
