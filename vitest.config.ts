import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'

/** Ends a run with one plain line, for a CI that reads how many tests passed. */
const plainCount: Reporter = {
  onTestRunEnd(modules) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) for (const test of module.children.allTests()) count[test.result().state]++
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  },
}

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'content/**/*.test.ts', 'e2e/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['packages/database/src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', plainCount],
  },
})
