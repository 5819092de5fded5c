// Why: the peer must answer as DynamoDB does, not as we think it does. The expectations of nubo-db/dynamodb-conformance were recorded from
// AWS; they are run from a checkout, given by DYNAMODB_CONFORMANCE=<its folder>, for the operations that our adapters use.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dynamoEndpoint } from '../../support/peers/dynamo-endpoint.ts'
import { dynamoPeer } from '../../support/peers/dynamo.ts'
import { deviationOf } from './deviations.ts'
import { operationOf } from './operations.ts'

const checkout = process.env['DYNAMODB_CONFORMANCE']
const config = fileURLToPath(new URL('./suite.config.ts', import.meta.url))
const vitest = fileURLToPath(new URL('../../../node_modules/.bin/vitest', import.meta.url))

type Result = { readonly file: string; readonly title: string; readonly passed: boolean; readonly message: string }
type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly failureMessages: readonly string[] }[]
  }[]
}

const resultsIn = (reportFile: string): Result[] =>
  (JSON.parse(readFileSync(reportFile, 'utf8')) as Report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }) => ({
      file: name.split('/tests/').at(-1)!,
      title,
      passed: status === 'passed',
      message: failureMessages[0]?.split('\n')[0] ?? '',
    })),
  )

/** The suite in a process of its own, since it brings its own set-up; that some of its tests fail is no error of the run. */
const runSuite = async (endpoint: string, reportFile: string): Promise<Result[]> => {
  const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint, NODE_OPTIONS: '' }
  const args = ['run', '--config', config, '--reporter=json', `--outputFile=${reportFile}`]
  const run = promisify(execFile)(vitest, args, { env, cwd: checkout })
  const said = await run.then(
    () => '',
    (error: Error & { stdout?: string; stderr?: string }) => `${error.message}\n${error.stdout}\n${error.stderr}`,
  )
  if (!existsSync(reportFile)) throw new Error(`The suite wrote no report:\n${said}`)
  return resultsIn(reportFile)
}

const tableOf = (results: readonly Result[]): string =>
  [...Map.groupBy(results, ({ file }) => operationOf(file))]
    .map(([operation, all]) => `${operation.padEnd(20)} ${all.filter(({ passed }) => passed).length} of ${all.length} pass`)
    .join('\n')

test('the in-memory DynamoDB answers as the public suite has seen AWS answer', { timeout: 120_000 }, async ({ skip }) => {
  if (checkout === undefined) {
    const reason = 'no checkout of nubo-db/dynamodb-conformance is given: set DYNAMODB_CONFORMANCE to its folder'
    console.log(reason)
    return skip(reason)
  }
  const folder = mkdtempSync(join(tmpdir(), 'quittance-public-suite-'))
  const endpoint = await dynamoEndpoint(dynamoPeer())
  try {
    const results = await runSuite(endpoint.url, join(folder, 'report.json'))
    console.log(tableOf(results))
    const unexpected = results.filter((result) => !result.passed && deviationOf(result) === undefined)
    expect(results.length).toBeGreaterThan(300)
    expect(unexpected.map(({ file, title, message }) => `${file}: ${title}: ${message}`)).toEqual([])
    const mended = results.filter((result) => result.passed && deviationOf(result) !== undefined)
    expect(mended.map(({ file, title }) => `${file}: ${title}`)).toEqual([])
  } finally {
    endpoint.close()
    rmSync(folder, { recursive: true })
  }
})
