/** Installs the validators from Maven into the project's cache, once, and compiles the small programs that run them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const tools = ['verapdf', 'mustang', 'phive'] as const
export type Tool = (typeof tools)[number]

const OLDEST_JAVA = 17
const sources = join(import.meta.dirname, 'judges')
const cache = join(import.meta.dirname, '../../node_modules/.cache/judges')

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const sumsOf = (tool: Tool): string => readFileSync(join(sources, tool, 'SHA256SUMS'), 'utf8')
const javaSources = (tool: Tool): string[] => [join(sources, 'Judge.java'), ...globSync(join(sources, tool, '*.java')).toSorted()]

/** The version of a tool stands in the name of its jar. */
export const versionOf = (tool: Tool, jar: string): string => {
  const [, version] = new RegExp(` ${jar}-([\\d.]+)\\.jar$`, 'm').exec(sumsOf(tool)) ?? []
  if (version === undefined) throw new Error(`${tool}/SHA256SUMS lists no ${jar}`)
  return version
}

export const classpathOf = (tool: Tool): string => [join(cache, tool, 'classes'), join(cache, tool, 'jars/*')].join(':')

const versionOfJavac = (): string | undefined => {
  const { status, stdout } = spawnSync('javac', ['-version'], { encoding: 'utf8' })
  return status === 0 ? /\d[\d.]*/.exec(stdout)?.[0] : undefined
}

/** What an installation was made from; it is made anew when that changes. */
const stampOf = (tool: Tool, javac: string): string => {
  const files = [join(sources, tool, 'pom.xml'), join(sources, tool, 'SHA256SUMS'), ...javaSources(tool)]
  return `${javac} ${sha256(files.map((file) => readFileSync(file, 'utf8')).join('\n'))}`
}

const isInstalled = (tool: Tool, stamp: string): boolean => {
  const file = join(cache, tool, 'stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/** Maven's own settings say where the jars come from; gives what Maven said when it could not get them. */
const download = (tool: Tool, jars: string): string | undefined => {
  const pom = join(sources, tool, 'pom.xml')
  const { error, status, stdout } = spawnSync('mvn', ['-q', '-B', '-f', pom, 'package', `-Djars=${jars}`], { encoding: 'utf8' })
  if (error) return 'Maven (mvn) is not installed'
  const said = /\[ERROR\] (.*)/.exec(stdout)?.[1] ?? `exit code ${status}`
  return status === 0 ? undefined : `Maven could not download ${tool}: ${said}`
}

/** Other bytes than those that were tried are no reason to skip: they fail the run. */
const mustMatch = (tool: Tool, jars: string): void => {
  const found = readdirSync(jars).toSorted()
  const sums = found.map((jar) => `${sha256(readFileSync(join(jars, jar)))}  ${jar}`)
  const expected = sumsOf(tool).trim().split('\n')
  const strange = [...new Set([...sums, ...expected])].filter((line) => !sums.includes(line) || !expected.includes(line))
  if (strange.length > 0) throw new Error(`The jars of ${tool} are not those of judges/${tool}/SHA256SUMS:\n${strange.join('\n')}`)
}

const fill = (folder: string, tool: Tool, stamp: string): string | undefined => {
  const jars = join(folder, 'jars')
  const missing = download(tool, jars)
  if (missing !== undefined) return missing
  mustMatch(tool, jars)
  execFileSync('javac', ['-d', join(folder, 'classes'), '-cp', join(jars, '*'), ...javaSources(tool)], { stdio: 'pipe' })
  writeFileSync(join(folder, 'stamp'), stamp)
  return undefined
}

/** The folder is moved to its place when it is complete, so that none is ever half an installation. */
const install = (tool: Tool, stamp: string): string | undefined => {
  const fresh = join(cache, `${tool}-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    const missing = fill(fresh, tool, stamp)
    if (missing !== undefined) return missing
    rmSync(join(cache, tool), { recursive: true, force: true })
    renameSync(fresh, join(cache, tool))
    return undefined
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Gives the reason why there are no judges here, if so. */
export const installJudges = (report: (line: string) => void): string | undefined => {
  const javac = versionOfJavac()
  if (javac === undefined || Number.parseInt(javac, 10) < OLDEST_JAVA)
    return `No official validator ran: they need a JDK ${OLDEST_JAVA} or newer (${javac === undefined ? 'no javac found' : `found ${javac}`})`
  for (const tool of tools) {
    const stamp = stampOf(tool, javac)
    if (isInstalled(tool, stamp)) continue
    report(`Installing the validator ${tool} ...`)
    const missing = install(tool, stamp)
    if (missing !== undefined) return `No official validator ran: ${missing}`
  }
  return undefined
}
