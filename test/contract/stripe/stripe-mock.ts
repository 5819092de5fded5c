/**
 * Stripe's own stripe-mock (Go, MIT), which checks requests against Stripe's description of its API: path, parameters, types, enumerations.
 * It stores nothing and moves nothing. Its newest version, 0.203.0, has the description of 2026-08-26, in which one parameter that we send
 * did not exist yet; that one is taken out on the way.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

const version = '0.203.0'
const folder = join(import.meta.dirname, '../../../.local', `stripe-mock-${version}`)
const binary = join(folder, 'stripe-mock')
const youngerThanDescription = 'allowed_payment_method_types'

/** Why it cannot be here; undefined once it is. */
export const installStripeMock = (): string | undefined => {
  if (existsSync(binary)) return undefined
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('go', ['install', `github.com/stripe/stripe-mock@v${version}`], { env: { ...process.env, GOBIN: folder }, stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `stripe-mock ${version} is not here, and Go could not build it: ${String(error).split('\n')[0]}`
  }
}

export type Checked = { readonly request: string; readonly status: number; readonly says: string }

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

const ready = async (address: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error('stripe-mock does not answer')
}

const without = (body: string): string => {
  const form = new URLSearchParams(body)
  for (const name of new Set(form.keys())) if (name.startsWith(youngerThanDescription)) form.delete(name)
  return form.toString()
}

/** Starts it, and before it a door that notes what it says of each request. */
export const startStripeMock = async () => {
  const [http, https] = [await freePort(), await freePort()]
  const child: ChildProcess = spawn(binary, ['-http-addr', `127.0.0.1:${http}`, '-https-addr', `127.0.0.1:${https}`], { stdio: 'ignore' })
  await ready(`http://127.0.0.1:${http}`)
  const checked: Checked[] = []
  const door = createServer((request, response) => {
    const pass = async () => {
      const { authorization = '', 'content-type': type = '' } = request.headers
      const body = without(await text(request))
      const sent = {
        method: request.method ?? '',
        headers: { authorization, ...(type && { 'content-type': type }) },
        ...(body && { body }),
      }
      const answer = await fetch(`http://127.0.0.1:${http}${request.url}`, sent)
      const says = await answer.text()
      checked.push({ request: `${request.method} ${request.url?.split('?')[0]}`, status: answer.status, says })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(says)
    }
    pass().catch(() => response.destroy())
  })
  const address = `http://127.0.0.1:${await portOf(door)}`
  const stop = () => {
    child.kill()
    door.close()
    door.closeAllConnections()
  }
  return { address, checked, stop }
}
