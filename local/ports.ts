import { createServer, type AddressInfo } from 'node:net'

/** A port of the loopback interface that nothing listens on now; the kernel does not hand it out again soon. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
