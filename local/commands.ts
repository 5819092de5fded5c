import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { delimiter, join } from 'node:path'
import { binDirectory, root } from './places.ts'
import { sendSignal } from './signals.ts'

const TAIL_LINES = 40

/** The environment for tools of node_modules: their Node first on the PATH, the CDK CLI quiet. */
export const toolEnvironment = (extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [binDirectory, process.env['PATH']].join(delimiter),
  CDK_DISABLE_VERSION_CHECK: '1',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CI: 'true',
  ...extra,
})

export interface Finished {
  code: number
  output: string
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** Where it runs; the project by default. */
  directory?: string
  /** Ends the tool and all that it started. */
  signal?: AbortSignal | undefined
  /** Gives way to whatever else runs. */
  nice?: boolean
}

/** Runs a tool of node_modules/.bin to its end and gives what it printed. */
export const runTool = (
  tool: string,
  args: string[],
  { env = toolEnvironment(), directory = root, signal, nice = false }: RunOptions = {},
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn(join(binDirectory, tool), args, {
      cwd: directory,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (nice && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    const endGroup = () => void (child.pid !== undefined && sendSignal(-child.pid, 'SIGTERM'))
    signal?.addEventListener('abort', endGroup)
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      signal?.removeEventListener('abort', endGroup)
      resolve({ code: code ?? 1, output: output.trim() })
    })
  })

/** As runTool, but a failure throws with the end of what the tool printed. */
export const mustRun = async (tool: string, args: string[], options?: RunOptions): Promise<string> => {
  const { code, output } = await runTool(tool, args, options)
  options?.signal?.throwIfAborted()
  if (code !== 0)
    throw new Error(`${tool} ${args.join(' ')} failed (exit code ${code}):\n${output.split('\n').slice(-TAIL_LINES).join('\n')}`)
  return output
}
