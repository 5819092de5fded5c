import { canonicalJson, lengthPrefixed, sha256 } from '../../shared/domain/canonical-json.ts'
import type { ReceivedEvent } from '../../shared/domain/work-item.ts'

/** A publisher may send fractions as numbers, which have no canonical form: their text stands for them. */
const withFractionsAsText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withFractionsAsText)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withFractionsAsText(member)]))
  return typeof value === 'number' && !Number.isSafeInteger(value) ? { fraction: String(value) } : value
}

/** Names an event by what it says, so that a replay under another event id finds the work item that is there. */
export const eventKey = ({ source, detailType, detail, release }: ReceivedEvent): string => {
  const said = sha256(lengthPrefixed([source, detailType, canonicalJson(withFractionsAsText(detail ?? null))]))
  return release === undefined ? said : `${said}-${release}`
}
