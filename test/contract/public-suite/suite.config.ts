// How a checkout of the public suite is run: its own tests and set-up, on our SDK, one file after the other as it asks for.
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { operationFolders } from './operations.ts'

const ours = createRequire(import.meta.url)

export default defineConfig({
  test: {
    root: process.env['DYNAMODB_CONFORMANCE'],
    globals: true,
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    setupFiles: ['./src/setup.ts'],
    include: operationFolders.flatMap(({ files }) => files),
    alias: {
      '@aws-sdk/client-dynamodb-streams': new URL('./no-streams.ts', import.meta.url).pathname,
      '@aws-sdk/client-dynamodb': ours.resolve('@aws-sdk/client-dynamodb'),
    },
  },
})
