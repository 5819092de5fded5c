import * as z from 'zod'
import { membershipSchema, roleSchema, subjectSchema } from '../../domain/membership.ts'
import { noParams, noQuery, sellerPath } from './paths.ts'
import { routes } from './route.ts'

const memberSchema = z.object({ subject: subjectSchema, role: roleSchema })
const memberPath = sellerPath.extend({ subject: subjectSchema })

export const memberRoutes = routes({
  showMe: {
    method: 'GET',
    path: '/me',
    tag: 'Members',
    summary: 'Who the caller is, and for which sellers it works as what',
    role: 'caller',
    call: z.object({ params: noParams, query: noQuery }),
    status: 200,
    answer: membershipSchema,
    problems: [],
  },
  listMembers: {
    method: 'GET',
    path: '/sellers/{sellerId}/members',
    tag: 'Members',
    summary: 'Who may do what at a seller',
    role: 'admin',
    call: z.object({ params: sellerPath, query: noQuery }),
    status: 200,
    answer: z.object({ members: z.array(memberSchema) }),
    problems: [],
  },
  admitMember: {
    method: 'PUT',
    path: '/sellers/{sellerId}/members/{subject}',
    tag: 'Members',
    summary: 'Gives somebody a role at a seller; it holds within a minute',
    role: 'admin',
    call: z.object({ params: memberPath, query: noQuery, body: z.strictObject({ role: roleSchema }) }),
    status: 200,
    answer: memberSchema,
    problems: [409],
  },
  dismissMember: {
    method: 'DELETE',
    path: '/sellers/{sellerId}/members/{subject}',
    tag: 'Members',
    summary: 'Takes the role at a seller away; it ends within a minute',
    role: 'admin',
    call: z.object({ params: memberPath, query: noQuery }),
    status: 200,
    answer: z.object({ subject: subjectSchema }),
    problems: [409],
  },
})
