import type { SellerId } from '../domain/ids.ts'
import type { Membership, Role } from '../domain/membership.ts'

export type SellerMember = { readonly sellerId: SellerId; readonly subject: string; readonly role: Role }

export type Memberships = {
  /** Who a subject is; without any role when nobody has admitted it. */
  readonly find: (subject: string) => Promise<Membership>
  readonly membersOf: (sellerId: SellerId) => Promise<readonly Pick<SellerMember, 'subject' | 'role'>[]>
  /** Gives the role, in the place of the one before. */
  readonly admit: (member: SellerMember) => Promise<void>
  readonly dismiss: (member: Pick<SellerMember, 'sellerId' | 'subject'>) => Promise<void>
  readonly appointOperator: (subject: string) => Promise<void>
}
