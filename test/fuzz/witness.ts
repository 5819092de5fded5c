/** Hears what the functions say to standard output while a case runs, and finds personal data in it. */
import { planted } from './hostile.ts'

const personal = /privat|geheim/i

export type Heard = { readonly lines: readonly string[] }

const isLogLine = (chunk: unknown): chunk is string => typeof chunk === 'string' && /^\{"(level|_aws)"/.test(chunk)

/** Runs the work and gives back what was logged. Anything else that is written goes its way. */
export const listening = async <T>(work: () => Promise<T>): Promise<{ result: T } & Heard> => {
  const lines: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string, ...rest: never[]) => (isLogLine(chunk) ? lines.push(chunk) > 0 : write(chunk, ...rest))
  try {
    return { result: await work(), lines }
  } finally {
    process.stdout.write = write
  }
}

export const tellsPersonalData = ({ lines }: Heard): string[] =>
  lines.filter((line) => personal.test(line)).map((line) => `a log line tells personal data: ${line.slice(0, 300)}`)

const personalFields = ['name', 'contactName', 'line1', 'line2', 'city', 'description', 'accountName']

/** The value with the planted person in every place that holds personal data. */
export const personalised = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((member) => personalised(member))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, personalised(member, name)]))
  if (key === 'invoiceEmail') return 'privat.geheim@person.example'
  return personalFields.includes(key) ? `${planted} ${String(value)}`.slice(0, 78) : value
}
