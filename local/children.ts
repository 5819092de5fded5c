import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { globSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localDirectory } from './places.ts'
import { sendSignal } from './signals.ts'

const SECONDS_TO_STOP = 5
const RUN_PREFIX = 'run-'
/** What the command line of a child of ours contains; a process id in an old file may meanwhile be somebody else's. */
const OURS = 'local/cloud.py'

/** The folder of this process's run: temporary files, the synthesised app, process ids. */
export const runDirectory = (): string => {
  const directory = join(localDirectory, `${RUN_PREFIX}${process.pid}`)
  mkdirSync(directory, { recursive: true })
  return directory
}

const killIfOurs = (pidFile: string): void => {
  const pid = Number(readFileSync(pidFile, 'utf8'))
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  if (command.includes(OURS)) sendSignal(-pid, 'SIGKILL')
}

/** Ends and removes what runs left behind whose process is dead; a run that is alive beside us is left alone. */
export const clearDeadRuns = (): void => {
  mkdirSync(localDirectory, { recursive: true })
  const dead = readdirSync(localDirectory).filter(
    (name) => name.startsWith(RUN_PREFIX) && !sendSignal(Number(name.slice(RUN_PREFIX.length)), 0),
  )
  for (const name of dead) {
    const directory = join(localDirectory, name)
    for (const file of globSync('*.pid', { cwd: directory })) killIfOurs(join(directory, file))
    rmSync(directory, { recursive: true, force: true })
  }
}

export interface Child {
  /** Settles when the process has ended, with its exit code (null: by a signal). */
  ended: Promise<number | null>
  stop: () => Promise<void>
}

interface ChildOptions {
  name: string
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
  logFile: string
}

const ending = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches us first and we stop things in order.
 * Its standard input stays open as long as we live: a child that reads its end knows that we are gone.
 */
export const startChild = ({ name, command, args, env, logFile }: ChildOptions): Child => {
  const log = openSync(logFile, 'w')
  const child = spawn(command, args, { env, detached: true, stdio: ['pipe', log, log] })
  const ended = ending(child)
  ended.catch(() => {})
  if (child.pid !== undefined) writeFileSync(join(runDirectory(), `${name}.pid`), String(child.pid))
  const stop = async (): Promise<void> => {
    if (child.pid === undefined) return
    const forced = setTimeout(() => sendSignal(-child.pid!, 'SIGKILL'), SECONDS_TO_STOP * 1000)
    child.kill('SIGTERM')
    await ended.catch(() => {})
    clearTimeout(forced)
    // Whatever the child itself started and did not end: Lambda workers of an emulator that crashed.
    sendSignal(-child.pid, 'SIGKILL')
  }
  return { ended, stop }
}
