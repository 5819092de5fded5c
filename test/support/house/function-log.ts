/** The functions log to standard output, as Lambda wants it; here their lines are kept to be read, and do not drown the report. */
const kept: string[] = []
const mostLines = 2000
const write = process.stdout.write.bind(process.stdout)

process.stdout.write = ((chunk: unknown, ...rest: never[]) => {
  if (typeof chunk !== 'string' || !/^\{"(level|_aws)"/.test(chunk)) return write(chunk as string, ...rest)
  kept.push(chunk)
  if (kept.length > mostLines) kept.shift()
  return true
}) as typeof process.stdout.write

/** What functions said of failures since the last call, oldest first. */
export const failuresLogged = (): string[] => kept.splice(0).filter((line) => line.startsWith('{"level":"ERROR"'))
