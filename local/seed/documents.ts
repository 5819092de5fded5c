import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../places.ts'

/** Mails as the mailbox shows them: attachments in base 64. */
type ReceivedMail = { messageId: string; attachments: { filename?: string; contentType?: string; content: string }[] }

const mailsIn = async (mailboxUrl: string): Promise<ReceivedMail[]> =>
  ((await (await fetch(`${mailboxUrl}/store`)).json()) as { emails: ReceivedMail[] }).emails

/** Writes each PDF that was mailed into the folder, as the customer got it; gives the path by message id, from the project's folder. */
export const savePdfs = async (mailboxUrl: string, directory: string): Promise<Map<string, string>> => {
  const paths = new Map<string, string>()
  for (const { messageId, attachments } of await mailsIn(mailboxUrl)) {
    const pdf = attachments.find(({ filename }) => filename?.endsWith('.pdf'))
    if (pdf === undefined) continue
    const file = join(directory, pdf.filename ?? `${messageId}.pdf`)
    writeFileSync(file, Buffer.from(pdf.content, 'base64'))
    paths.set(messageId, relative(root, file))
  }
  return paths
}
