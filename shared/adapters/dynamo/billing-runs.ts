import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type BillingRun, billingRunSchema, listReportSchema } from '../../domain/billing-run.ts'
import type { BillingRuns } from '../../ports/billing-runs.ts'
import { guards } from './guards.ts'
import { itemOf, readItem, type StoredItem } from './item.ts'
import { listReportKey, runKey } from './keys.ts'
import { getItem, queryAll } from './read.ts'
import { putAlways, putOne } from './single-write.ts'
import type { Store, Tables } from './store.ts'
import { putOf } from './write.ts'

const runStored = (run: BillingRun): StoredItem => itemOf(runKey(run.runId), 'run', z.encode(billingRunSchema, run))

export const dynamoBillingRuns = (client: DynamoDBClient, tables: Tables): BillingRuns => {
  const store: Store = { client, tables }
  return {
    find: async (runId) => {
      const item = await getItem(store, tables.books, runKey(runId))
      return item === undefined ? undefined : readItem(billingRunSchema, item)
    },
    open: async (run) =>
      (await putOne(store, putOf(tables.books, runStored(run), { guard: guards.runIsNew }))).done ? 'opened' : 'openedBefore',
    change: async ({ state, attempt }, after) => {
      const held = { guard: guards.runAsRead, values: { ':runStateRead': state, ':runAttemptRead': attempt } }
      return (await putOne(store, putOf(tables.books, runStored(after), held))).done ? 'changed' : 'conflict'
    },
    report: (report) =>
      putAlways(store, itemOf(listReportKey(report.runId, report.list), 'listReport', z.encode(listReportSchema, report))),
    findReport: async (runId, list) => {
      const item = await getItem(store, tables.books, listReportKey(runId, list))
      return item === undefined ? undefined : readItem(listReportSchema, item)
    },
    reports: async (runId) => {
      const { PK, SK } = listReportKey(runId, 0)
      const items = await queryAll(store, {
        TableName: tables.books,
        KeyConditionExpression: 'PK = :run AND SK >= :firstList',
        ExpressionAttributeValues: { ':run': { S: PK }, ':firstList': { S: SK } },
        ConsistentRead: true,
      })
      return items.map((item) => readItem(listReportSchema, item))
    },
  }
}
