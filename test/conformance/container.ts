/** What holds a Factur-X file together, which no validator looks at: every one of them passes XMP metadata that name another profile. */
import * as z from 'zod'
import { ask } from './judge-process.ts'
import { guidelineOf, levelOf } from './rule-sets.ts'
import type { Finding } from './verdict.ts'

const partSchema = z.object({ name: z.string().nullable(), relationship: z.string().nullable(), content: z.base64() })

export interface Container {
  readonly xmp: string
  readonly files: readonly { readonly name: string; readonly relationship: string | null; readonly content: Buffer }[]
}

export const containerOf = async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Container> => {
  const { found } = await ask('mustang', { rules: 'contents', name, bytes })
  const parts = z
    .array(partSchema)
    .parse(found)
    .map((part) => ({ ...part, name: part.name ?? '', content: Buffer.from(part.content, 'base64') }))
  const xmp = parts.find((part) => part.name === 'XMP' && part.relationship === null)
  return { xmp: xmp?.content.toString('utf8') ?? '', files: parts.filter((part) => part !== xmp) }
}

const XML_NAME = 'factur-x.xml'

export const xmlIn = ({ files }: Container): Buffer | undefined => files.find(({ name }) => name === XML_NAME)?.content

/** A property of the Factur-X extension schema, as element or as attribute. */
const property = (xmp: string, name: string): string | undefined => {
  const found = new RegExp(`<fx:${name}>([^<]*)<|\\sfx:${name}=["']([^"']*)["']`).exec(xmp)
  return found?.[1] ?? found?.[2]
}

const compact = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const finding = (rule: string, message: string): Finding => ({ severity: 'error', rule, message, location: null })

/** Factur-X 1.09, chapter 6: the attachment, its relationship to the document, and the properties in the metadata. */
export const containerFindings = ({ xmp, files }: Container): Finding[] => {
  const attachments = files.filter(({ name }) => name === XML_NAME)
  const [attachment] = attachments
  if (attachment === undefined || attachments.length > 1)
    return [finding('attachment', `${attachments.length} associated files are named ${XML_NAME}`)]
  const level = levelOf(guidelineOf(attachment.content.toString('utf8')))
  const relationships = level === 'minimum' || level === 'basicwl' ? ['Data'] : ['Alternative', 'Data', 'Source']
  const relationship = attachment.relationship ?? 'none'
  const [said = 'none', named = 'none'] = [property(xmp, 'ConformanceLevel'), property(xmp, 'DocumentFileName')]
  return [
    ...(relationships.includes(relationship)
      ? []
      : [finding('relationship', `AFRelationship ${relationship}, not ${relationships.join(' or ')}`)]),
    ...(compact(said) === level ? [] : [finding('level', `the metadata name the level ${said}, the XML follows ${level}`)]),
    ...(named === XML_NAME ? [] : [finding('file-name', `the metadata name the file ${named}`)]),
  ]
}
