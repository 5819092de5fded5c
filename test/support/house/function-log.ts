/** The functions log to standard output, as Lambda wants it; in a test their lines would drown the report. */
export const silenceFunctionLogs = (): void => {
  const write = process.stdout.write.bind(process.stdout)
  const isLogLine = (chunk: unknown): boolean => typeof chunk === 'string' && /^\{"(level|_aws)"/.test(chunk)
  process.stdout.write = (chunk: string, ...rest: never[]) => isLogLine(chunk) || write(chunk, ...rest)
}
