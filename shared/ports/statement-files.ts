import type { CustomerId, SellerId } from '../domain/ids.ts'
import type { Day } from '../domain/day.ts'

export type StatementFile = { readonly sellerId: SellerId; readonly customerId: CustomerId; readonly on: Day; readonly bytes: Uint8Array }

export type StatementFiles = {
  /** Puts a PDF down for seven days. The link to it is good for some minutes, for whoever has it. */
  readonly keep: (file: StatementFile) => Promise<{ readonly url: string; readonly expiresInSeconds: number }>
}
