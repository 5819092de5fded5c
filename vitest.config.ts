import { defineConfig } from 'vitest/config'

/** The projects are the layers of the test suite; `npm run check` runs the quick ones, `npm test` all of them. */
const layer = (name: string, timeoutSeconds: number, more: { globalSetup?: string } = {}) => ({
  test: { ...more, name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeoutSeconds * 1000, hookTimeout: timeoutSeconds * 1000 },
})

export default defineConfig({
  test: {
    projects: [
      layer('unit', 20),
      layer('property', 60),
      layer('workflow', 60),
      layer('faults', 120),
      layer('integration', 120),
      layer('contract', 120),
      layer('e2e', 300, { globalSetup: './test/support/cloud.ts' }),
    ],
  },
})
