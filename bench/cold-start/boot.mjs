// Stands for the Lambda runtime: a fresh process imports one bundle and says what that took. `node boot.mjs BUNDLE`
const cpuBefore = process.cpuUsage()
const startedAt = performance.now()
const { handler } = await import(process.argv[2])
const importMs = performance.now() - startedAt
const { user, system } = process.cpuUsage(cpuBefore)
if (typeof handler !== 'function') throw new Error(`${process.argv[2]} exports no handler`)
process.stdout.write(JSON.stringify({ importMs, cpuMs: (user + system) / 1000 }))
process.exit(0)
