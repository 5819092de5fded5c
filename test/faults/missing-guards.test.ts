// A promise is only kept if a test notices when its guard is gone: each scene ends well with all guards, and breaks its promise without.
// Where a second guard stands behind the first, that is proved too: one alone is not missed, both are.
import { describe, expect, it } from 'vitest'
import { promises } from '../support/house/invariants.ts'
import { wrongAfter } from '../support/house/scenes.ts'
import { type Account, accounts, type Protection, protections, sceneName, scenes, without } from '../support/simulation/protections.ts'

describe('with every guard', () => {
  for (const [name, scene] of Object.entries(scenes))
    it(`nothing is broken: ${name}`, async () => {
      expect(await wrongAfter(scene, without([]))).toEqual([])
    })
})

const proof = (name: Protection, account: Account): [title: string, run: () => Promise<void>] => {
  if ('standsBehind' in account)
    return [
      `is not missed alone in ${sceneName(account.in)}: ${account.standsBehind}`,
      async () => expect(await wrongAfter(account.in, without([name]))).toEqual([]),
    ]
  const { missedIn, along = [], breaks } = account
  return [
    `is missed in ${sceneName(missedIn)}${along.length > 0 ? `, ${along.join(' and ')} gone too` : ''}: ${promises[breaks]}`,
    async () => {
      const wrong = await wrongAfter(missedIn, without([name, ...along]))
      expect(wrong.filter((sentence) => sentence.startsWith(breaks))).not.toEqual([])
    },
  ]
}

for (const name of protections)
  describe(name, () => {
    for (const account of accounts[name]) it(...proof(name, account))
  })
