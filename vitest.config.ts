import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The projects are the layers of the test suite; `npm run check` runs the quick ones, `npm test` all of them. */
const layer = (
  name: string,
  timeoutSeconds: number,
  { globalSetup, ...more }: { globalSetup?: string; setupFiles?: string; isolate?: boolean; fileParallelism?: boolean } = {},
) => ({
  test: {
    ...more,
    name,
    globalSetup: ['./test/support/temporary-files.ts', ...(globalSetup === undefined ? [] : [globalSetup])],
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  },
})

/** The quick layers keep no state in modules, so their files share them: loading the CDK for each file cost most of the time. */
const shared = { isolate: false }

/** What was granted is compared with what was asked for when all other end-to-end tests have asked. */
class GrantsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('grants.test.ts')
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method, no array's
    const sorted = await super.sort(files)
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: GrantsLast },
    projects: [
      layer('unit', 20, shared),
      layer('property', 60, shared),
      layer('workflow', 60, shared),
      layer('faults', 120, { globalSetup: './test/support/house/templates.ts', setupFiles: './test/support/house/setup.ts' }),
      layer('fuzz', 120, { globalSetup: './test/support/house/templates.ts', setupFiles: './test/support/house/setup.ts' }),
      layer('audit', 120, { globalSetup: './test/support/house/templates.ts', setupFiles: './test/support/house/setup.ts' }),
      layer('integration', 120),
      layer('contract', 120),
      layer('conformance', 120, { ...shared, globalSetup: './test/conformance/setup.ts', fileParallelism: false }),
      layer('e2e', 300, { globalSetup: './test/support/cloud.ts', fileParallelism: false }),
    ],
  },
})
