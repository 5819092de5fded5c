import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../places.ts'
import { receivedFormats } from './received-formats.ts'

/** Mails as the mailbox shows them: attachments in base 64. */
type ReceivedMail = { messageId: string; attachments: { filename?: string; content: string }[] }

/** What came with a mail: the path of the PDF, from the project's folder, and in which formats the customer has the invoice. */
export type ReceivedDocument = { readonly path: string; readonly formats: string }

const mailsIn = async (mailboxUrl: string): Promise<ReceivedMail[]> =>
  ((await (await fetch(`${mailboxUrl}/store`)).json()) as { emails: ReceivedMail[] }).emails

/** Writes each file that was mailed into the folder, as the customer got it; by message id. */
export const saveDocuments = async (mailboxUrl: string, directory: string): Promise<Map<string, ReceivedDocument>> => {
  const documents = new Map<string, ReceivedDocument>()
  for (const { messageId, attachments } of await mailsIn(mailboxUrl)) {
    const files = attachments.map(({ filename = `${messageId}.bin`, content }) => ({ filename, bytes: Buffer.from(content, 'base64') }))
    for (const { filename, bytes } of files) writeFileSync(join(directory, filename), bytes)
    const pdf = files.find(({ filename }) => filename.endsWith('.pdf'))
    if (pdf !== undefined)
      documents.set(messageId, { path: relative(root, join(directory, pdf.filename)), formats: receivedFormats(files) })
  }
  return documents
}
