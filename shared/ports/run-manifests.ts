import type { Manifest } from '../domain/run-manifest.ts'

/** Where the manifests of runs lie for the machine that reads them. */
export type RunManifests = {
  /** A repeat writes the same again: a run's id is the hash of its manifest. */
  readonly put: (manifest: Pick<Manifest, 'runId' | 'text'>) => Promise<void>
}
