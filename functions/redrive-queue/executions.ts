import { defect } from '../../shared/domain/failures.ts'
import type { WorkItem } from '../../shared/domain/work-item.ts'
import type { Callees } from '../../shared/ports/dead-letters.ts'
import type { WorkItems } from '../../shared/ports/work-items.ts'

type Ports = { readonly workItems: WorkItems; readonly callees: Callees }
type How = { readonly sellerId?: string | undefined; readonly by: string; readonly go: boolean }
const queue = 'executions-failed'

/** Another document stands in its place of the archive: a person compares the two first (runbook executions-failed). */
const needsComparing = ({ findings }: WorkItem): boolean => findings.some(({ actual }) => actual.startsWith('ArchiveOccupied'))

/**
 * Failed executions are released by their work items, not redriven by Step Functions: its redrive goes on in the same execution with its old
 * input, for fourteen days, and the work item would stay open. A release is a new execution that finds what is done and goes on from there.
 */
export const redriveExecutions = async (ports: Ports, { sellerId, by, go }: How) => {
  if (sellerId === undefined) throw defect('failed executions are redriven seller by seller: which?')
  const items = await failedOf(ports, sellerId)
  if (!go) return { outcome: 'wouldRedrive' as const, queue, before: items.length }
  const results = []
  for (const workItemId of items) results.push({ id: workItemId, error: await release(ports, { sellerId, workItemId, by }) })
  const failed = results.flatMap(({ id, error }) => (error === undefined ? [] : [{ id, error }]))
  const after = (await failedOf(ports, sellerId)).length
  return { outcome: 'redriven' as const, queue, before: items.length, redriven: items.length - failed.length, failed, after }
}

const perRead = 500

/** The ids of those that may be released, the oldest first. */
const failedOf = async ({ workItems }: Ports, sellerId: string): Promise<string[]> => {
  const found: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await workItems.list(sellerId, { after, limit: perRead })
    found.push(...items.filter((item) => item.kind === 'failure' && !needsComparing(item)).map(({ workItemId }) => workItemId))
    after = next
  } while (after !== undefined)
  return found
}

type Release = { readonly sellerId: string; readonly workItemId: string; readonly by: string }

const release = async ({ callees }: Ports, input: Release): Promise<string | undefined> => {
  try {
    await callees.call('release-order', { ...input, note: 'redriven' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.name : 'Error'
  }
}
