/** What stands in an element: text, elements by their qualified names in the schema's order, or several of one name. */
export type XmlContent = string | XmlElement | readonly XmlElement[] | undefined

/** An element: attributes (`@_name`) and either text (`#text`) or further elements. What is undefined or empty is not written. */
export type XmlElement = { readonly [name: string]: XmlContent }

/** A text with attributes: `{ schemeID: '0002' }`. */
export const textWith = (attributes: Readonly<Record<string, string>>, text: string | undefined): XmlElement => ({
  ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@_${name}`, value])),
  '#text': text === '' ? undefined : text,
})

/** An element that the schema demands even when nothing is in it. */
export const emptyElement: XmlElement = { '#text': '' }
