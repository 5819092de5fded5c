import { mergeTemplates, resolveTemplate } from '../interpreter/template.ts'
import type { Template } from './dynamo/definition.ts'

/** What is made of a template is made once, however many applications open from it. */
export const onceFor = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

export const merged = onceFor(mergeTemplates)

const resolvedByType = onceFor((template: Template) => {
  const byType = Map.groupBy(Object.entries(template.Resources), ([, { Type }]) => Type)
  const resolved = new Map<string, readonly [string, unknown][]>()
  return (type: string) => {
    const known = resolved.get(type)
    if (known !== undefined) return known
    const made = (byType.get(type) ?? []).map(([id, { Properties = {} }]): [string, unknown] => [id, resolveTemplate(template, Properties)])
    resolved.set(type, made)
    return made
  }
})

/** Logical ids and properties of all resources of a type, references resolved. */
export const resourcesOf = <P>(template: Template, type: string): readonly [string, P][] =>
  resolvedByType(template)(type) as readonly [string, P][]
