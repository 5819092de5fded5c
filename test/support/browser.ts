/**
 * A headless Chromium of the system, driven over its DevTools protocol: what a payer sees, hears and reaches by keyboard. No library stands
 * between: what the tests ask is a dozen commands, and a package that brings a browser of its own would be most of what is installed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { eventually } from './company.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Where the system's Chromium is; says so when there is none. */
export const chromium = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file))
  if (found === undefined) process.stderr.write(`skipped: there is no Chromium (looked for ${names.join(', ')})\n`)
  return found
}

type Answer = {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** One socket for the browser and its page; a command that fails is an error with Chromium's words. */
const connected = async (address: string) => {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer
    const asked = id === undefined ? undefined : waiting.get(id)
    if (asked === undefined) return
    waiting.delete(id!)
    if (error === undefined) asked.done(result)
    else asked.failed(new Error(error.message))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { done: (result) => resolve(result as T), failed: reject })
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) }))
    })
  return { send, close: () => socket.close() }
}

const keys = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
} as const

type Heard = { readonly role: string; readonly name: string }
type AxNode = { readonly ignored: boolean; readonly role?: { readonly value: string }; readonly name?: { readonly value: string } }

const start = async (file: string, profile: string) => {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(file, [...options, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await eventually(() => /DevTools listening on (ws:\S+)/.exec(said)?.[1], { seconds: 30, failure: () => said })
  return { child, address }
}

export const openBrowser = async (file: string) => {
  const profile = mkdtempSync(join(tmpdir(), 'quittance-browser-'))
  const { child, address } = await start(file, profile)
  const { send, close } = await connected(address)
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const ask = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId)
  await Promise.all(['Page', 'Runtime', 'Accessibility'].map((domain) => ask(`${domain}.enable`)))

  /** What an expression comes to on the page as it is now; undefined while one page goes and the next comes. */
  const evaluate = async <T>(expression: string): Promise<T | undefined> => {
    const params = { expression, returnByValue: true }
    const answer = await ask<{ result: { value?: T } }>('Runtime.evaluate', params).catch(() => undefined)
    return answer?.result.value
  }
  const text = async () => ((await evaluate<string>('document.body?.innerText')) ?? '').replaceAll('\u00a0', ' ')

  return {
    evaluate,
    text,
    open: (url: string) => ask('Page.navigate', { url }),
    /** Waits until the page says so. */
    says: (words: string | RegExp, seconds = 30) =>
      eventually(async () => ((await text()).match(words) ? true : undefined), {
        seconds,
        failure: () => `the page does not say ${words}`,
      }),
    press: async (key: keyof typeof keys) => {
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', ...keys[key] })
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...keys[key] })
    },
    write: (written: string) => ask('Input.insertText', { text: written }),
    /** Pixels as the page counts them, of a phone or a desktop. */
    wide: (width: number, height = 900) =>
      ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 }),
    /** What a screen reader announces, in its order. */
    announced: async (): Promise<Heard[]> => {
      const { nodes } = await ask<{ nodes: AxNode[] }>('Accessibility.getFullAXTree')
      return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }))
    },
    /** The whole page as a picture, kept as a temporary file. */
    picture: async (called: string): Promise<string> => {
      const { data } = await ask<{ data: string }>('Page.captureScreenshot', { captureBeyondViewport: true })
      const kept = join(process.env['PICTURES'] ?? tmpdir(), `${called}.png`)
      writeFileSync(kept, Buffer.from(data, 'base64'))
      return kept
    },
    close: async () => {
      await send('Browser.close').catch(() => undefined)
      close()
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>
