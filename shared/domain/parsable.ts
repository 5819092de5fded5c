/** No contract nests deeper than ten levels. */
const deepest = 32

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A schema compares the `length` of whatever stands in a text's place; one that is an object makes the comparison itself fail. */
const hasTrap = (value: object): boolean => 'length' in value && isObject(value.length)

/**
 * Whether a JSON value may be handed to a schema: nested at most 32 levels, so that a walk by calls does not overflow, and without members
 * that no schema survives. Looked at level by level, in one pass.
 */
export const isParsable = (value: unknown): boolean => {
  let level = [value].filter(isObject)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest || level.some(hasTrap)) return false
    level = level.flatMap((part) => Object.values(part).filter(isObject))
  }
  return true
}
