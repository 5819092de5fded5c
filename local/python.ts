import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.ts'

/** Exact versions: local/cloud.py patches private names of this very release. */
const PACKAGES = ['ministack==1.5.33', 'cryptography==50.0.2']
const OLDEST = [3, 10] as const
const CANDIDATES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python']

const home = join(root, 'node_modules/.cache/local-cloud')
const stampFile = join(home, 'installed.json')

/** An interpreter that can import MiniStack, and the environment that it needs for that. */
export interface Python {
  command: string
  env: Record<string, string>
}

const versionOf = (command: string): string | undefined => {
  const answer = spawnSync(command, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}

const isRecent = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

const findPython = (): { command: string; version: string } => {
  const found = CANDIDATES.map((command) => ({ command, version: versionOf(command) })).filter((candidate) => candidate.version)
  const recent = found.find((candidate) => isRecent(candidate.version!))
  if (recent) return { command: recent.command, version: recent.version! }
  const seen = found.length > 0 ? `found only ${found.map((candidate) => candidate.version).join(', ')}` : 'found none'
  throw new Error(
    `The local cloud needs Python ${OLDEST.join('.')} or newer (${seen}). ` +
      'Install it (Debian/Ubuntu: apt install python3 python3-venv; macOS: brew install python), then try again.',
  )
}

const run = (command: string, args: string[]): Promise<{ ok: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })

const pipInstall = async (command: string, extra: string[] = []): Promise<void> => {
  const { ok, output } = await run(command, ['-m', 'pip', 'install', '--quiet', ...extra, ...PACKAGES])
  if (!ok) throw new Error(`pip could not install ${PACKAGES.join(' and ')}:\n${output.trim()}`)
}

/** A virtual environment; where the system leaves out ensurepip, a plain folder filled by the system's pip. */
const install = async (system: string): Promise<Python> => {
  const venv = await run(system, ['-m', 'venv', join(home, 'venv')])
  if (venv.ok) {
    const command = join(home, 'venv/bin/python')
    await pipInstall(command)
    return { command, env: {} }
  }
  if ((await run(system, ['-m', 'pip', '--version'])).ok) {
    const folder = join(home, 'packages')
    await pipInstall(system, ['--target', folder])
    return { command: system, env: { PYTHONPATH: folder } }
  }
  throw new Error(
    `${system} has neither ensurepip nor pip, so the local cloud cannot be installed. ` +
      'Install one system package (Debian/Ubuntu: apt install python3-venv), then try again.',
  )
}

const installedFor = (version: string): Python | undefined => {
  if (!existsSync(stampFile)) return undefined
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as { wanted: string; python: Python }
  const works = () =>
    spawnSync(stamp.python.command, ['-c', 'import ministack'], { env: { ...process.env, ...stamp.python.env } }).status === 0
  return stamp.wanted === wanted(version) && works() ? stamp.python : undefined
}

const wanted = (version: string) => [version, ...PACKAGES].join(' ')

/** Finds or installs what the emulator runs on. The stamp is written last, so a half-finished install is made anew. */
export const installPython = async (report: (line: string) => void): Promise<Python> => {
  const { command, version } = findPython()
  const installed = installedFor(version)
  if (installed) return installed
  report(`Installing the local cloud (${PACKAGES[0]}, Python ${version}) ...`)
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const python = await install(command)
  writeFileSync(stampFile, JSON.stringify({ wanted: wanted(version), python }))
  return python
}
