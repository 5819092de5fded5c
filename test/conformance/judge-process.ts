/** One JVM for each validator and test run: it starts with the first question and ends when its standard input does, with us. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { classpathOf, type Tool } from './install.ts'

const mainClass: Readonly<Record<Tool, string>> = { verapdf: 'VeraPdfJudge', mustang: 'MustangJudge', phive: 'PhiveJudge' }
/** The first compiler alone is two to three times faster for a run of seconds; the big stylesheets need a deep stack. */
const JAVA_OPTIONS = ['-XX:TieredStopAtLevel=1', '-Xss4m', '-Xmx1g', '-Djava.awt.headless=true']
const LAST_WORDS = 2000

const answerSchema = z.union([z.object({ found: z.array(z.unknown()) }), z.object({ failure: z.string() })])

export interface Question {
  /** What to judge by: an id that the validator knows. */
  readonly rules: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Answer {
  readonly found: readonly unknown[]
  /** What the judge itself took, without the time in which it was busy with other documents. */
  readonly seconds: number
}

export type Ask = (question: Question) => Promise<Answer>

interface Waiting {
  readonly question: Question
  readonly askedAt: number
  readonly settle: PromiseWithResolvers<Answer>
}

const start = (tool: Tool): Ask => {
  const child = spawn('java', [...JAVA_OPTIONS, '-cp', classpathOf(tool), mainClass[tool]], { stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting: Waiting[] = []
  let lastWords = ''
  let answeredAt = 0
  child.stderr.on('data', (chunk) => (lastWords = `${lastWords}${chunk}`.slice(-LAST_WORDS)))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { question, askedAt, settle } = waiting.shift()!
    const seconds = (Date.now() - Math.max(askedAt, answeredAt)) / 1000
    answeredAt = Date.now()
    const answer = answerSchema.parse(JSON.parse(line))
    if ('found' in answer) settle.resolve({ found: answer.found, seconds })
    else settle.reject(new Error(`${tool} could not judge ${question.name} by ${question.rules}: ${answer.failure}`))
  })
  const end = (why: string): void => {
    for (const { settle } of waiting.splice(0)) settle.reject(new Error(`${tool} ended: ${why}\n${lastWords}`))
  }
  child.on('error', (error) => end(error.message))
  child.on('close', (code, signal) => end(`exit code ${code ?? signal}`))
  child.stdin.on('error', () => {})
  return (question) => {
    const settle = Promise.withResolvers<Answer>()
    waiting.push({ question, askedAt: Date.now(), settle })
    child.stdin.write(`${question.rules}\t${question.name}\t${Buffer.from(question.bytes).toString('base64')}\n`)
    return settle.promise
  }
}

const running = new Map<Tool, Ask>()

export const ask = (tool: Tool, question: Question): Promise<Answer> => {
  const known = running.get(tool)
  if (known) return known(question)
  const started = start(tool)
  running.set(tool, started)
  return started(question)
}
