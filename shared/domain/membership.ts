import * as z from 'zod'
import { sellerIdSchema } from './ids.ts'

/** Each role may what those before it may: reads; decides, credits and exports; changes master data, settings and members. */
const ranked = ['viewer', 'accountant', 'admin'] as const
export const roleSchema = z.enum(ranked)
export type Role = z.output<typeof roleSchema>

export const isAtLeast = (role: Role, least: Role): boolean => ranked.indexOf(role) >= ranked.indexOf(least)

/** The `sub` of a token: a Cognito user's id, or a machine client's. */
export const subjectSchema = z.string().regex(/^[\w:.-]{1,120}$/)

/** Who a caller is: the sellers that it works for and as what. An operator may redrive and replay, and sees no seller's data by that. */
export const membershipSchema = z.object({
  subject: subjectSchema,
  sellers: z.record(sellerIdSchema, roleSchema),
  operator: z.boolean(),
})
export type Membership = z.output<typeof membershipSchema>
