/** Whose CPU it was: the process's time since the last boundary is put to the account of whoever was at work until then. */
import type { Hook } from '../../test/support/peers/hooks.ts'

export type CpuAccount = {
  /** Milliseconds of CPU by account: the functions by name, `render`, and `peers` for everything that stands for AWS. */
  readonly totals: () => ReadonlyMap<string, number>
  readonly clear: () => void
  /** Runs a part of a function on an account of its own. */
  readonly part: <T>(name: string, work: () => Promise<T>) => Promise<T>
  readonly hook: Hook
}

const peers = 'peers'

/** Logical ids of functions are their names without hyphens and a tail: `ValidateOrderFunction1A2B`. */
export type NameOf = (functionId: string) => string

export const cpuAccount = (nameOf: NameOf): CpuAccount => {
  const totals = new Map<string, number>()
  const owners: string[] = []
  let last = process.cpuUsage()
  let invoked: Promise<void> = Promise.resolve()
  const releases = new Map<number, () => void>()

  const settleWith = (owner: string) => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    totals.set(owner, (totals.get(owner) ?? 0) + (user + system) / 1000)
  }
  const enter = (owner: string) => {
    settleWith(owners.at(-1) ?? peers)
    owners.push(owner)
  }
  const leave = (owner: string) => {
    settleWith(owners.at(-1) ?? peers)
    owners.splice(owners.lastIndexOf(owner), 1)
  }
  /** One function after the other, so that the time between two boundaries belongs to one of them. */
  const turn = async (sequence: number) => {
    const before = invoked
    invoked = new Promise((resolve) => releases.set(sequence, resolve))
    await before
  }
  return {
    totals: () => totals,
    clear: () => {
      totals.clear()
      last = process.cpuUsage()
    },
    part: async (name, work) => {
      enter(name)
      try {
        return await work()
      } finally {
        leave(name)
      }
    },
    hook: {
      async beforeCall({ service, input, sequence }) {
        if (service === 'lambda') await turn(sequence)
        enter(service === 'lambda' ? nameOf(String(input['FunctionName'])) : peers)
      },
      afterCall({ service, input, sequence }) {
        leave(service === 'lambda' ? nameOf(String(input['FunctionName'])) : peers)
        if (service === 'lambda') releases.get(sequence)?.()
      },
    },
  }
}
