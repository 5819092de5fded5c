/** An event pattern: names to lists of accepted values or matchers, nested as the event is. */
export type EventPattern = Readonly<Record<string, unknown>>

type Matcher = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether EventBridge would hand this event to a rule with this pattern. */
export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return (wanted as EventPattern[]).some((one) => matchesPattern(one, event))
    const actual = isObject(event) ? event[name] : undefined
    if (Array.isArray(wanted)) return fitsAny(wanted, actual)
    return matchesPattern(wanted as EventPattern, actual)
  })
}

/** An array in the event fits when one of its members does. */
function fitsAny(wanted: readonly unknown[], actual: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(actual) && actual.length > 0 ? actual : [actual]
  return wanted.some((one) => values.some((value) => fits(one, value)))
}

function fits(wanted: unknown, value: unknown): boolean {
  if (!isObject(wanted)) return wanted === value
  return Object.entries(wanted as Matcher).every(([kind, argument]) => MATCHERS[kind]?.(argument, value) ?? unknownMatcher(kind))
}

function unknownMatcher(kind: string): never {
  throw new Error(`The EventBridge peer does not know the matcher ${kind}`)
}

const startsWith = (prefix: unknown, value: unknown) => typeof value === 'string' && value.startsWith(String(prefix))

const MATCHERS: Readonly<Record<string, (argument: unknown, value: unknown) => boolean>> = {
  exists: (argument, value) => (value !== undefined) === argument,
  prefix: startsWith,
  suffix: (argument, value) => typeof value === 'string' && value.endsWith(String(argument)),
  'equals-ignore-case': (argument, value) => typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  'anything-but': (argument, value) => {
    if (value === undefined) return false
    if (isObject(argument)) return !startsWith(argument['prefix'], value)
    return !(Array.isArray(argument) ? argument : [argument]).includes(value)
  },
}
