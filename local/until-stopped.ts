/**
 * Settles when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the death of local/bootstrap.mjs,
 * whose channel then closes. A second request while things are being stopped changes nothing.
 */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (process.channel) process.on('disconnect', () => resolve())
  })
