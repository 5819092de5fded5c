import * as z from 'zod'
import { sellerIdSchema } from '../../shared/domain/ids.ts'
import { roleSchema, subjectSchema } from '../../shared/domain/membership.ts'
import type { Memberships } from '../../shared/ports/memberships.ts'

/** With a role it is given, without one it is taken away; an operator belongs to no seller. */
export const inputSchema = z.union([
  z.strictObject({ sellerId: sellerIdSchema, subject: subjectSchema, role: roleSchema.optional() }),
  z.strictObject({ subject: subjectSchema, operator: z.literal(true) }),
])

export const outputSchema = z.object({ outcome: z.enum(['admitted', 'dismissed']) })

/** Somebody may work for a seller, or no longer. The last word holds, so a repeat changes nothing. */
export const admitMember =
  ({ memberships }: { readonly memberships: Memberships }) =>
  async (input: z.output<typeof inputSchema>): Promise<z.output<typeof outputSchema>> => {
    if ('operator' in input) {
      await memberships.appointOperator(input.subject)
      return { outcome: 'admitted' }
    }
    const { sellerId, subject, role } = input
    if (role === undefined) await memberships.dismiss({ sellerId, subject })
    else await memberships.admit({ sellerId, subject, role })
    return { outcome: role === undefined ? 'dismissed' : 'admitted' }
  }
