import {
  ConditionalCheckFailedException,
  type Delete,
  DeleteItemCommand,
  type Put,
  PutItemCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { StoredItem } from './item.ts'
import { naming } from './send.ts'
import type { Store } from './store.ts'

/** What became of one conditional write; when refused, with the item that was found. */
export type Written = { readonly done: true } | { readonly done: false; readonly found: StoredItem | undefined }

const attempt = async (what: string, call: () => Promise<unknown>): Promise<Written> => {
  try {
    await naming(what, call)
    return { done: true }
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { done: false, found: error.Item }
    throw error
  }
}

export const putOne = (store: Pick<Store, 'client'>, put: Put): Promise<Written> =>
  attempt('put', () => store.client.send(new PutItemCommand(put)))
/** Replaces what is there: for facts of which the last word holds. */
export const putAlways = async ({ client, tables }: Store, item: StoredItem): Promise<void> => {
  await naming('put', () => client.send(new PutItemCommand({ TableName: tables.books, Item: item })))
}

export const updateOne = (store: Pick<Store, 'client'>, update: Update): Promise<Written> =>
  attempt('update', () => store.client.send(new UpdateItemCommand(update)))
export const deleteOne = (store: Store, remove: Delete): Promise<Written> =>
  attempt('delete', () => store.client.send(new DeleteItemCommand(remove)))
