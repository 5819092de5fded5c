import type { IndexDefinition, KeyAttribute, TableDefinition } from './definition.ts'
import { keyNames } from './definition.ts'
import { invalid } from './errors.ts'
import type { Item, Value } from './values.ts'
import { scalarText, sizeOf, sizeOfValue, stored, typeOf } from './values.ts'

const MAX_ITEM_BYTES = 400 * 1024
const MAX_PARTITION_KEY_BYTES = 2048
const MAX_SORT_KEY_BYTES = 1024

export const keyOf = (definition: TableDefinition, item: Item): Item =>
  Object.fromEntries(keyNames(definition).map((name) => [name, item[name]!]))

/** One text per key of the table; equal keys have equal texts. */
export const keyText = (definition: TableDefinition, item: Item): string =>
  JSON.stringify(keyNames(definition).map((name) => scalarText(item[name]!)))

const isEmpty = (value: Value) => value.S === '' || value.B?.length === 0

function refuseEmptyAndLong(definition: TableDefinition, key: Item): void {
  for (const name of keyNames(definition)) {
    if (isEmpty(key[name]!)) {
      const kind = key[name]!.S === '' ? 'string' : 'binary'
      invalid(
        `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${name}`,
      )
    }
  }
  if (sizeOfValue(key[definition.partition.name]!) > MAX_PARTITION_KEY_BYTES) {
    invalid('One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes')
  }
  if (definition.sort !== undefined && sizeOfValue(key[definition.sort.name]!) > MAX_SORT_KEY_BYTES) {
    invalid('One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes')
  }
}

/** A key as given to Get, Update, Delete: exactly the key's attributes, in their types. */
export function checkedKey(definition: TableDefinition, key: Item | undefined): Item {
  const attributes = [definition.partition, ...(definition.sort === undefined ? [] : [definition.sort])]
  const given = key ?? {}
  const fits = Object.keys(given).length === attributes.length && attributes.every((one) => matches(given[one.name], one))
  if (!fits) invalid('The provided key element does not match the schema')
  const canonical = stored({ M: given }).M!
  refuseEmptyAndLong(definition, canonical)
  return canonical
}

const matches = (value: Value | undefined, attribute: KeyAttribute) => value !== undefined && typeOf(value) === attribute.type

/** An item as it would be stored: keys present and in their types, index keys in theirs, not too big. */
export function checkedItem(definition: TableDefinition, item: Item): Item {
  for (const attribute of [definition.partition, definition.sort]) {
    if (attribute === undefined) continue
    const value = item[attribute.name]
    if (value === undefined) invalid(`One or more parameter values were invalid: Missing the key ${attribute.name} in the item`)
    if (!matches(value, attribute)) {
      invalid(
        `One or more parameter values were invalid: Type mismatch for key ${attribute.name} expected: ${attribute.type} actual: ${typeOf(value)}`,
      )
    }
  }
  const canonical = stored({ M: item }).M!
  refuseEmptyAndLong(definition, canonical)
  checkIndexKeys(definition, canonical)
  if (sizeOf(canonical) > MAX_ITEM_BYTES) invalid('Item size has exceeded the maximum allowed size')
  return canonical
}

/** An updated item: its key is what it was; index keys and size are checked again. */
export function checkedUpdate(definition: TableDefinition, item: Item): Item {
  checkIndexKeys(definition, item)
  if (sizeOf(item) > MAX_ITEM_BYTES) invalid('Item size to update has exceeded the maximum allowed size')
  return stored({ M: item }).M!
}

function checkIndexKeys(definition: TableDefinition, item: Item): void {
  for (const index of definition.indexes) {
    for (const attribute of [index.partition, index.sort]) {
      if (attribute !== undefined && item[attribute.name] !== undefined) checkIndexKey(index, attribute, item[attribute.name]!)
    }
  }
}

function checkIndexKey(index: IndexDefinition, attribute: KeyAttribute, value: Value): void {
  if (typeOf(value) !== attribute.type) {
    const types = `Expected: ${attribute.type} Actual: ${typeOf(value)}`
    invalid(`One or more parameter values were invalid: Type mismatch for Index Key ${attribute.name} ${types} IndexName: ${index.name}`)
  }
  if (isEmpty(value)) {
    const kind = value.S === '' ? 'string' : 'binary'
    const what = `The AttributeValue for a key attribute cannot contain an empty ${kind} value`
    invalid(
      `One or more parameter values are not valid. A value specified for a secondary index key is not supported. ${what}. IndexName: ${index.name}, IndexKey: ${attribute.name}`,
    )
  }
  const [size, longest] = [sizeOfValue(value), attribute === index.partition ? MAX_PARTITION_KEY_BYTES : MAX_SORT_KEY_BYTES]
  if (size > longest) {
    const sizes = `Actual Size: ${size} bytes Max Size: ${longest} bytes`
    invalid(
      `One or more parameter values were invalid: Size limit exceeded for Index Key ${attribute.name} ${sizes} IndexName: ${index.name}`,
    )
  }
}
