/** What one unit costs, in US dollars at list price without free tiers. */
export type PriceList = {
  readonly region: string
  readonly readOn: string
  readonly source: string
  /** Prices that were derived from another region's or remembered, not read: named, so that nobody quotes them as read. */
  readonly notRead: readonly (keyof UnitPrices)[]
  readonly per: UnitPrices
}

export type UnitPrices = {
  /** Of the table class Standard-Infrequent Access, on demand. */
  readonly millionWriteUnits: number
  readonly millionReadUnits: number
  readonly tableGBMonth: number
  /** Point-in-time recovery, of the same gigabytes. */
  readonly backupGBMonth: number
  readonly thousandTransitions: number
  readonly lambdaGBSecond: number
  readonly millionInvocations: number
  readonly thousandPuts: number
  readonly thousandGets: number
  readonly archiveGBMonth: number
  readonly millionEvents: number
  readonly millionQueueRequests: number
  readonly logGB: number
  readonly millionTraces: number
  readonly millionPageRequests: number
  readonly thousandMailsALaCarte: number
  readonly attachmentGBALaCarte: number
  readonly thousandMailsEssentials: number
}
