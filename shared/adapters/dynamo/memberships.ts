import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sellerIdSchema } from '../../domain/ids.ts'
import { type Membership, roleSchema, subjectSchema } from '../../domain/membership.ts'
import type { Memberships, SellerMember } from '../../ports/memberships.ts'
import { itemOf, readItem, stored, type StoredItem } from './item.ts'
import { type Key, memberKey, operatorKey, sellerMemberKey } from './keys.ts'
import { queryAll } from './read.ts'
import type { Store, Tables } from './store.ts'
import { transact } from './transact.ts'
import { putAlways } from './single-write.ts'

const memberItemSchema = z.object({ subject: subjectSchema, sellerId: sellerIdSchema, role: roleSchema })
const operatorItemSchema = z.object({ subject: subjectSchema, operator: z.literal(true) })
const itemSchema = z.union([memberItemSchema, operatorItemSchema])

/** A membership stands twice, by subject and by seller, written together, so that neither is ever looked for. */
export const dynamoMemberships = (client: DynamoDBClient, tables: Tables): Memberships => {
  const store: Store = { client, tables }
  const both = ({ subject, sellerId }: Pick<SellerMember, 'subject' | 'sellerId'>): readonly Key[] => [
    memberKey(subject, sellerId),
    sellerMemberKey(sellerId, subject),
  ]
  const put = (key: Key, member: SellerMember) => ({
    name: key.PK,
    write: { Put: { TableName: tables.books, Item: itemOf(key, 'member', member) } },
  })
  const remove = (key: Key) => ({ name: key.PK, write: { Delete: { TableName: tables.books, Key: stored(key) } } })
  return {
    find: async (subject) => membershipOf(subject, await under(store, operatorKey(subject).PK)),
    membersOf: async (sellerId) => {
      const items = await under(store, sellerMemberKey(sellerId, '').PK)
      return items.map((item) => readItem(memberItemSchema, item)).map(({ subject, role }) => ({ subject, role }))
    },
    admit: async (member) => {
      await transact(
        store,
        both(member).map((key) => put(key, member)),
      )
    },
    dismiss: async (member) => {
      await transact(store, both(member).map(remove))
    },
    appointOperator: (subject) => putAlways(store, itemOf(operatorKey(subject), 'member', { subject, operator: true })),
  }
}

const under = (store: Store, partition: string): Promise<readonly StoredItem[]> =>
  queryAll(store, {
    TableName: store.tables.books,
    KeyConditionExpression: 'PK = :members',
    ExpressionAttributeValues: { ':members': { S: partition } },
    ConsistentRead: true,
  })

const membershipOf = (subject: string, items: readonly StoredItem[]): Membership => {
  const found = items.map((item) => readItem(itemSchema, item))
  const roles = found.flatMap((item) => ('role' in item ? [[item.sellerId, item.role] as const] : []))
  return { subject, sellers: Object.fromEntries(roles), operator: found.some((item) => 'operator' in item) }
}
