import { defineConfig } from 'vitest/config'

/** The projects are the layers of the test suite; `npm run check` runs the quick ones, `npm test` all of them. */
const layer = (name: string, timeoutSeconds: number, more: { globalSetup?: string; isolate?: boolean } = {}) => ({
  test: { ...more, name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeoutSeconds * 1000, hookTimeout: timeoutSeconds * 1000 },
})

/** The quick layers keep no state in modules, so their files share them: loading the CDK for each file cost most of the time. */
const shared = { isolate: false }

export default defineConfig({
  test: {
    projects: [
      layer('unit', 20, shared),
      layer('property', 60, shared),
      layer('workflow', 60, shared),
      layer('faults', 120, { globalSetup: './test/support/house/templates.ts' }),
      layer('integration', 120),
      layer('contract', 120),
      layer('e2e', 300, { globalSetup: './test/support/cloud.ts' }),
    ],
  },
})
