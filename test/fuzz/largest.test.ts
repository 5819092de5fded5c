// No message, however it is made, keeps a function busy until its time is over: each of the largest is taken by a process with a deadline.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Told = { readonly begins?: string; readonly ends?: string; readonly wrong?: readonly string[] }

/** Far above what any of them takes on a busy machine, and far below a program that tries every way to read a text. */
const deadlineMs = 30_000

const takeAll = () =>
  new Promise<{ taken: number; wrong: string[] }>((resolve) => {
    const child = fork(join(import.meta.dirname, 'largest.ts'), { execArgv: ['--max-old-space-size=448'] })
    const wrong: string[] = []
    let [taken, current, deadline] = [0, 'the beginning', setTimeout(() => undefined, 0)]
    child.on('message', ({ begins, ends, wrong: found = [] }: Told) => {
      clearTimeout(deadline)
      if (ends !== undefined) taken += 1
      wrong.push(...found.map((each) => `${ends}: ${each}`))
      if (begins !== undefined) current = begins
      deadline = setTimeout(() => child.kill('SIGKILL'), deadlineMs)
    })
    child.once('exit', (code) => {
      clearTimeout(deadline)
      resolve({ taken, wrong: code === 0 ? wrong : [...wrong, `${current}: the process ended with ${code}`] })
    })
  })

describe('the largest messages', () => {
  it('are taken or held, each before its deadline and within the memory of the function', async () => {
    const { taken, wrong } = await takeAll()
    expect(wrong).toEqual([])
    expect(taken).toBeGreaterThan(100)
  })
})
