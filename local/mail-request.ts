import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'

/** A mail as the relay sees it: what the SES request says, completed by the headers of the message. */
export interface MailRequest {
  source: string
  recipients: string[]
  configurationSet: string | undefined
  tags: Record<string, string[]>
  message: ParsedMail
}

const addresses = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap((group) => group.value.flatMap((address) => address.address ?? []))

/** The values of a list parameter of the query protocol: Destinations.member.1, Destinations.member.2 ... */
const members = (form: URLSearchParams, list: string, field = ''): string[] => {
  const values: string[] = []
  for (let index = 1; form.has(`${list}.member.${index}${field}`); index++) values.push(form.get(`${list}.member.${index}${field}`)!)
  return values
}

const header = (message: ParsedMail, name: string): string | undefined => {
  const value = message.headers.get(name)
  return typeof value === 'string' ? value : undefined
}

/** Tags of the request win over the header X-SES-MESSAGE-TAGS ("order=4711, step=2"), as SES takes only one of the two. */
const tagsOf = (form: URLSearchParams, message: ParsedMail): Record<string, string[]> => {
  const names = members(form, 'Tags', '.Name')
  const values = members(form, 'Tags', '.Value')
  const fromRequest = names.map((name, index) => [name, values[index] ?? ''])
  const fromHeader = (header(message, 'x-ses-message-tags') ?? '').split(',').map((pair) => pair.trim().split('='))
  const pairs = fromRequest.length > 0 ? fromRequest : fromHeader.filter(([name]) => name)
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value ?? '']]))
}

export const readMail = async (form: URLSearchParams): Promise<MailRequest> => {
  const message = await simpleParser(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'))
  const destinations = members(form, 'Destinations')
  return {
    source: form.get('Source') ?? addresses(message.from)[0] ?? '',
    recipients: destinations.length > 0 ? destinations : [message.to, message.cc, message.bcc].flatMap(addresses),
    configurationSet: form.get('ConfigurationSetName') ?? header(message, 'x-ses-configuration-set'),
    tags: tagsOf(form, message),
    message,
  }
}
