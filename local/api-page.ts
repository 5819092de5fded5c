/** The page of the finance API: Swagger UI over docs/api/openapi.json, with the API itself under /api, since a browser may not call another origin. */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { freePort } from './ports.ts'
import { root } from './places.ts'

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quittance finance API</title>
<link rel="stylesheet" href="swagger-ui.css"><link rel="icon" href="favicon-32x32.png"></head><body><div id="ui"></div>
<script src="swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: 'openapi.json', dom_id: '#ui', docExpansion: 'list', tryItOutEnabled: true })</script></body></html>`

const spec = (): string =>
  JSON.stringify({ ...JSON.parse(readFileSync(join(root, 'docs/api/openapi.json'), 'utf8')), servers: [{ url: '/api' }] })

const bytesOf = async (request: IncomingMessage): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

const passOn = async (address: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { authorization, 'content-type': type, 'idempotency-key': key, 'if-match': read, 'if-none-match': none } = request.headers
  const conditions = { 'if-match': read, 'if-none-match': none }
  const sent = { authorization, 'content-type': type, 'idempotency-key': key?.toString(), ...conditions }
  const headers = Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const body = request.method === 'GET' ? {} : { body: Buffer.from(await bytesOf(request)) }
  const answer = await fetch(`${address}${(request.url ?? '').slice('/api'.length)}`, { method: request.method ?? 'GET', headers, ...body })
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' }).end(await answer.text())
}

const answer = (address: string) => async (request: IncomingMessage, response: ServerResponse) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (path.startsWith('/api/')) return passOn(address, request, response)
  if (path === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  if (path === '/openapi.json') return response.writeHead(200, { 'content-type': 'application/json' }).end(spec())
  const file = join(assets, basename(path))
  if (!existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
  return createReadStream(file).pipe(response)
}

/** Serves the page on a free port of this machine. */
export const openApiPage = async (address: string): Promise<{ readonly url: string; readonly server: Server }> => {
  const port = await freePort()
  const handle = answer(address)
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)))
  })
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${port}/`, server }
}
