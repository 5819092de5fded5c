/** The DynamoDB peer behind a small HTTP border (AWS JSON 1.0), for suites that talk to an endpoint. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { DynamoPeer } from './dynamo.ts'

export type Endpoint = { readonly url: string; close(): void }

const JSON_1_0 = 'application/x-amz-json-1.0'

export async function dynamoEndpoint(peer: Pick<DynamoPeer, 'apply'>): Promise<Endpoint> {
  const server = createServer((request, response) => void answer(peer, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function answer(peer: Pick<DynamoPeer, 'apply'>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
  const body = await text(request)
  try {
    const output = await peer.apply(operation, decoded(JSON.parse(body)) as Record<string, unknown>)
    reply(response, 200, output)
  } catch (error) {
    const { status, payload } = refusal(error)
    reply(response, status, payload)
  }
}

function reply(response: ServerResponse, status: number, payload: unknown): void {
  response.writeHead(status, { 'content-type': JSON_1_0 })
  response.end(JSON.stringify(payload, asWire))
}

type Refused = Error & { readonly $fault?: string; readonly CancellationReasons?: unknown; readonly Item?: unknown }

function refusal(thrown: unknown): { status: number; payload: unknown } {
  const { name, message, $fault, CancellationReasons, Item } = thrown as Refused
  const namespace = name === 'ValidationException' ? 'com.amazon.coral.validate' : 'com.amazonaws.dynamodb.v20120810'
  const said = name === 'TransactionCanceledException' ? { Message: message } : { message }
  return {
    status: $fault === 'client' ? 400 : 500,
    payload: {
      __type: `${namespace}#${name}`,
      ...said,
      ...(CancellationReasons !== undefined && { CancellationReasons }),
      ...(Item !== undefined && { Item }),
    },
  }
}

/** Bytes and times as they stand on the wire. JSON has made text of a Date or Buffer before a replacer sees it, so the holder is asked. */
function asWire(this: unknown, key: string, value: unknown): unknown {
  const own: unknown = (this as Record<string, unknown>)[key]
  if (own instanceof Uint8Array) return Buffer.from(own).toString('base64')
  if (own instanceof Date) return own.getTime() / 1000
  return value
}

const isValue = (value: object, type: string, fits: (content: unknown) => boolean): boolean =>
  Object.keys(value).length === 1 && type in value && fits((value as Record<string, unknown>)[type])
const bytes = (content: unknown) => new Uint8Array(Buffer.from(String(content), 'base64'))

/** An attribute value of bytes is base64 text on the wire. */
function decoded(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(decoded)
  if (typeof part !== 'object' || part === null) return part
  if (isValue(part, 'B', (content) => typeof content === 'string')) return { B: bytes((part as { B: string }).B) }
  if (isValue(part, 'BS', Array.isArray)) return { BS: (part as { BS: string[] }).BS.map(bytes) }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, decoded(value)]))
}
