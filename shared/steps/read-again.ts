import { transient } from '../domain/failures.ts'

const mostConflicts = 5

/** Another writer was quicker: everything is read anew and decided again, five times at most; `what` is then told as being changed by others. */
export const readAgain = async <T>(attempt: () => Promise<T | 'conflict'>, what: string): Promise<T> => {
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const done = await attempt()
    if (done !== 'conflict') return done
  }
  throw transient('Conflict', `${what} is being changed by others`)
}
