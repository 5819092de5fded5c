/**
 * The first step of every command: `node local/bootstrap.mjs SCRIPT ...ARGS` runs SCRIPT on the Node of this project.
 *
 * It works on a fresh clone with an older Node (20 or newer) and without node_modules, so it is plain JavaScript and
 * imports nothing that would have to be installed. It installs what is missing, sees that `node_modules/.bin/node`
 * (Node 24, the version of the Lambda runtime) really runs, and then hands over to the script.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED_MAJOR = 24
const OLDEST_MAJOR = 20

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules/.bin')
const ownNode = join(bin, 'node')

const fail = (message) => {
  console.error(`\n${message}\n`)
  process.exit(1)
}

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** npm writes this second lock file last, so a half-finished install has none; optional packages depend on the platform. */
const isInstalled = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, { optional, devOptional, peer }]) => path !== '' && !optional && !devOptional && !peer)
    .every(([path, { version }]) => installed[path]?.version === version)
}

const npm = (args, cwd) => spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const install = () => {
  if (isInstalled()) return
  console.log('Installing the packages of package-lock.json ...')
  const quietly = ['--no-audit', '--no-fund']
  // A registry that lacks some platform's optional package makes `npm ci` refuse the lock; `npm install` passes over it.
  if (!npm(['ci', ...quietly], root) && !npm(['install', '--no-save', ...quietly], root))
    fail('npm could not install the packages; the reason is above.')
}

const runs = (command) => {
  const answer = spawnSync(command, ['--version'], { encoding: 'utf8' })
  return answer.status === 0 && Number(answer.stdout.slice(1).split('.')[0]) >= NEEDED_MAJOR
}

/** The package `node` fetches its binary in an install script, which a machine's npm settings may have switched off. */
const repairOwnNode = () => {
  const home = join(root, 'node_modules/node')
  if (!existsSync(home)) return
  console.log('The package `node` has no binary yet: fetching it ...')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: home, stdio: 'inherit' })
}

const findNode = () => {
  if (runs(ownNode)) return ownNode
  repairOwnNode()
  if (runs(ownNode)) return ownNode
  if (runs(process.execPath)) return process.execPath
  return fail(
    `This project runs on Node ${NEEDED_MAJOR}. The package \`node\` of node_modules has no working binary for this machine ` +
      `(its install script fetches it: allow install scripts and run \`npm ci\`), and the Node on the PATH is ${process.version}. ` +
      `Installing Node ${NEEDED_MAJOR} helps as well.`,
  )
}

/** The parent of our parent: `npm run` puts a shell between itself and us, which outlives an npm that was killed. */
const grandparent = () => {
  const file = `/proc/${process.ppid}/stat`
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1).split(' ')[1] : undefined
}

/** A parent that was killed cannot pass a signal on: another process is then in its place. */
const whenParentIsGone = (act) => {
  const family = () => `${process.ppid} ${process.env.npm_lifecycle_event ? grandparent() : ''}`
  const before = family()
  setInterval(() => family() !== before && act(), 1000).unref()
}

/** Hands over: signals go on to the script, its exit code comes back; the channel tells it when we are gone. */
const handOver = (node, args) => {
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) }
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenParentIsGone(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`${node} cannot be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR) fail(`Node ${OLDEST_MAJOR} or newer is needed; this is ${process.version}.`)
const args = process.argv.slice(2)
if (args.length === 0) fail('Usage: node local/bootstrap.mjs SCRIPT [ARGUMENTS]')
install()
handOver(findNode(), args)
