import { addSeconds, type Instant } from '../../shared/domain/day.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import type { Clock } from '../../shared/ports/clock.ts'
import type { Memberships } from '../../shared/ports/memberships.ts'

const rememberedSeconds = 60
const mostRemembered = 1000

/** A membership is read once a minute by each running function, so a change holds within that minute. */
export const rememberMembers = (memberships: Memberships, clock: Clock): Memberships => {
  const known = new Map<string, { readonly member: Membership; readonly until: Instant }>()
  return {
    ...memberships,
    find: async (subject) => {
      const found = known.get(subject)
      if (found !== undefined && clock.now() < found.until) return found.member
      const member = await memberships.find(subject)
      if (known.size >= mostRemembered) known.clear()
      known.set(subject, { member, until: addSeconds(clock.now(), rememberedSeconds) })
      return member
    },
  }
}
