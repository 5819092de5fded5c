import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** Names of the two tables, from the environment. */
export type Tables = { readonly books: string; readonly ledger: string }

/** A client and the tables that it talks to: what every promise of this folder is made with. */
export type Store = { readonly client: DynamoDBClient; readonly tables: Tables }
