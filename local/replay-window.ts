export type Asked = { readonly day?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }

const dayMs = 86_400_000

const instantOf = (text: string): Date => {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Error(`${text} is no instant: write it as 2026-11-24T08:00:00Z`)
  return at
}

const boundsOf = ({ day, from, to }: Asked): readonly [Date, Date] => {
  if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const begin = instantOf(`${day}T00:00:00Z`)
    return [begin, new Date(begin.getTime() + dayMs)]
  }
  if (from === undefined || to === undefined) throw new Error('Which time? --day 2026-11-24, or --from INSTANT --to INSTANT')
  return [instantOf(from), instantOf(to)]
}

/** The time that is asked for, up to now, and a name of the replay that no other has: EventBridge keeps names for ninety days. */
export const windowOf = (asked: Asked, now: Date): { readonly from: Date; readonly to: Date; readonly name: string } => {
  const [from, end] = boundsOf(asked)
  const to = end > now ? now : end
  if (from >= to) throw new Error(`There is nothing between ${from.toISOString()} and ${to.toISOString()}`)
  return { from, to, name: `orders-${from.toISOString().slice(0, 10)}-${now.getTime()}` }
}
