import { Readable } from 'node:stream'

/** The bytes of a PutObject body, whatever shape the caller gave it. */
export async function bytesOf(body: unknown): Promise<Buffer> {
  if (body === undefined) return Buffer.alloc(0)
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return Buffer.from(body)
  const parts: Buffer[] = []
  for await (const part of body as AsyncIterable<Uint8Array>) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** A body as the SDK hands it out in Node: a Readable that can also be collected. */
export function streamOf(bytes: Buffer) {
  const stream = Readable.from([bytes])
  return Object.assign(stream, {
    transformToByteArray: async () => new Uint8Array(await bytesOf(stream)),
    transformToString: async (encoding: BufferEncoding = 'utf8') => (await bytesOf(stream)).toString(encoding),
    transformToWebStream: () => Readable.toWeb(stream),
  })
}
