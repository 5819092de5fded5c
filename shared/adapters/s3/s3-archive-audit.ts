import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3'
import { createHash } from 'node:crypto'
import type { ArchivedVersions } from '../../domain/audit/document.ts'
import type { ArchiveAudit, AuditedFile } from '../../ports/archive-audit.ts'
import { keyOf } from './s3-archive.ts'

type Version = ArchivedVersions['versions'][number]
type Versions = ReadonlyMap<string, readonly Version[]>
type At = { readonly Bucket: string; readonly Key: string; readonly VersionId: string }

/** Versions are listed for a run of numbers at once, a thousand a call; of the recorded version S3 tells the checksum that it keeps. */
export const s3ArchiveAudit = (bucket: string, client: S3Client = new S3Client({})): ArchiveAudit => ({
  inspect: async (files, how) => {
    const keys = files.map(keyOf)
    const lists = await Promise.all(runsOf(keys).map((run) => listRun(client, bucket, run)))
    const versions: Versions = new Map(lists.flatMap((list) => [...list]))
    return Promise.all(files.map((file) => inspectOne({ client, bucket, how }, file, versions)))
  },
})

/** Keys that follow each other as numbers do: those with a beginning and a number of one length, first and last. */
const runsOf = (keys: readonly string[]): { first: string; last: string }[] =>
  [...Map.groupBy(keys, (key) => `${key.slice(0, key.lastIndexOf('-'))} ${key.indexOf('.', key.lastIndexOf('-'))}`).values()].map((run) => {
    const inOrder = run.toSorted()
    return { first: inOrder[0] ?? '', last: inOrder.at(-1) ?? '' }
  })

const listRun = async (client: S3Client, Bucket: string, { first, last }: { first: string; last: string }): Promise<Versions> => {
  const found = new Map<string, Version[]>()
  // The list begins after its marker: nothing stands between a key and the same key without its last letter.
  let markers: Pick<ListObjectVersionsCommandOutput, 'KeyMarker' | 'VersionIdMarker'> = { KeyMarker: first.slice(0, -1) }
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: commonStart(first, last), ...markers }))
    for (const { key, version } of inOrder(page)) found.set(key, [...(found.get(key) ?? []), version])
    if (page.IsTruncated !== true || (page.NextKeyMarker ?? '') > last) return found
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

const commonStart = (a: string, b: string): string => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}

/** Versions of a key newest first; a deletion that hides them stands before. */
const inOrder = ({ Versions = [], DeleteMarkers = [] }: ListObjectVersionsCommandOutput) => {
  const all = [...DeleteMarkers.map((one) => ({ ...one, deleted: true })), ...Versions.map((one) => ({ ...one, deleted: false }))]
  const [newest, older] = [all.filter(({ IsLatest }) => IsLatest === true), all.filter(({ IsLatest }) => IsLatest !== true)]
  return [...newest, ...older].map(({ Key = '', VersionId = '', deleted }) => ({ key: Key, version: { versionId: VersionId, deleted } }))
}

type Looking = { readonly client: S3Client; readonly bucket: string; readonly how: 'checksums' | 'bytes' }

const inspectOne = async (looking: Looking, file: AuditedFile, all: Versions): Promise<ArchivedVersions> => {
  const where = keyOf(file)
  const versions = all.get(where) ?? []
  const isThere = versions.some(({ versionId, deleted }) => versionId === file.versionId && !deleted)
  const at = { Bucket: looking.bucket, Key: where, VersionId: file.versionId ?? '' }
  return { where, versions, recorded: isThere ? await describe(looking, at) : undefined }
}

/** Every file is put with its checksum. One that S3 keeps none of is read. */
const describe = async ({ client, how }: Looking, at: At): Promise<NonNullable<ArchivedVersions['recorded']>> => {
  const { ChecksumSHA256, Metadata = {} } = await client.send(new HeadObjectCommand({ ...at, ChecksumMode: 'ENABLED' }))
  const told = how === 'checksums' ? ChecksumSHA256 : undefined
  const sha256 = told === undefined ? await hashOf(client, at) : Buffer.from(told, 'base64').toString('hex')
  return { sha256, invoiceId: Metadata['invoice'], digest: Metadata['digest'] }
}

const hashOf = async (client: S3Client, at: At): Promise<string> => {
  const { Body } = await client.send(new GetObjectCommand(at))
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
  return createHash('sha256').update(bytes).digest('hex')
}
