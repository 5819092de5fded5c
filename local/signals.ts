/** Sends a signal to a process, or with a negative id to its whole group; false when there is none any more. */
export const sendSignal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
