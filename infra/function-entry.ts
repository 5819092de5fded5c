import type { EnvironmentVariable } from './environment.ts'
import type { Permissions } from './permissions.ts'

/** A function as finance's auditor wants to see it: who starts it, what it knows, and every single thing it may do. */
export type FunctionEntry = {
  readonly startedBy: string
  readonly memoryMB: number
  readonly timeoutSeconds: number
  readonly environment: readonly EnvironmentVariable[]
  readonly may: Permissions
}
