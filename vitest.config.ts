import { defineConfig } from 'vitest/config'
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node'

/** Ends a run with one plain line, for a CI that reads how many tests passed. */
const plainCount: Reporter = {
  onTestRunEnd(modules) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) for (const test of module.children.allTests()) count[test.result().state]++
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  },
}

/** The longest first, so that no worker waits at the end for one journey that began late. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId }: TestSpecification) => (moduleId.includes('/full-battery.') ? 2 : moduleId.includes('/e2e/') ? 1 : 0)
    return (await super.sort(files)).sort((a, b) => weight(b) - weight(a))
  }
}

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'content/**/*.test.ts', 'e2e/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['packages/database/src/testing/global-setup.ts'],
    maxWorkers: '100%', // not one core less, which on a machine of two is half
    isolate: false, // no test mocks a module, and to load them all anew for each file takes as long as many tests
    sequence: { sequencer: JourneysFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', plainCount],
  },
})
