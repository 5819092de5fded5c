// The pipeline's bench tells the CPU of functions from that of what stands for AWS; work must land on the account of whoever did it.
import { expect, it } from 'vitest'
import { cpuAccount } from '../../support/bench.ts'
import { createHooks } from '../../support/peers/hooks.ts'

const burn = (ms: number): void => {
  const { user } = process.cpuUsage()
  while (process.cpuUsage().user - user < ms * 1000);
}

const setUp = () => {
  const account = cpuAccount((id) => id)
  const hooks = createHooks()
  hooks.add(account.hook)
  const invoke = (name: string, work: () => Promise<void>) =>
    hooks.run({ service: 'lambda', operation: 'Invoke', input: { FunctionName: name }, attempt: 1 }, async () => (await work(), {}))
  const call = (ms: number) => hooks.run({ service: 'dynamodb', operation: 'PutItem', input: {}, attempt: 1 }, async () => (burn(ms), {}))
  return { account, invoke, call }
}

it('what a function does between its calls is its own, what the service does is not', async () => {
  const { account, invoke, call } = setUp()
  account.clear()
  await invoke('bill', async () => {
    burn(20)
    await call(60)
    await account.part('render', async () => burn(40))
  })
  const { bill = 0, render = 0, peers = 0 } = Object.fromEntries(account.totals())
  expect(bill).toBeGreaterThanOrEqual(20)
  expect(render).toBeGreaterThanOrEqual(40)
  expect(peers).toBeGreaterThanOrEqual(60)
})

it('functions that are called at the same time run one after the other, so that each has its own time', async () => {
  const { account, invoke, call } = setUp()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await call(1)
    order.push(`${name} ends`)
  }
  await Promise.all([invoke('a', work('a')), invoke('b', work('b'))])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect([...account.totals().keys()].toSorted()).toEqual(['a', 'b', 'peers'])
})
