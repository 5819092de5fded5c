/** What a request says: names in brackets are fields of fields, numbers in brackets places of a list. */
export type Form = { [name: string]: string | Form }

/** `a[b][0]=x` as Stripe reads it: {a: {b: {0: 'x'}}}. */
export const readForm = (text: string): Form => {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+/g)].map(([part]) => part)
    const last = path.pop() ?? ''
    let place = form
    for (const part of path) place = formAt(place, part)
    place[last] = value
  }
  return form
}

const formAt = (form: Form, name: string): Form => {
  const known = form[name]
  if (typeof known === 'object') return known
  const made: Form = {}
  form[name] = made
  return made
}

export const textIn = (form: Form | undefined, ...path: string[]): string | undefined => {
  let place: string | Form | undefined = form
  for (const part of path) place = typeof place === 'object' ? place[part] : undefined
  return typeof place === 'string' ? place : undefined
}

export const textsIn = (form: Form | undefined, ...path: string[]): Record<string, string> => {
  let place: string | Form | undefined = form
  for (const part of path) place = typeof place === 'object' ? place[part] : undefined
  return Object.fromEntries(
    Object.entries(typeof place === 'object' ? place : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
