/** A piece of HTML that is safe to send: every value that came into it was escaped. */
export type Html = { readonly markup: string }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

type Value = string | number | Html | readonly Html[] | undefined

const markupOf = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

/** The only way to make HTML here: literal parts as they are, values escaped, pieces of HTML nested. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.reduce((done, part, index) => done + markupOf(values[index - 1]) + part),
})
