/**
 * Compares conditional estimation, fairness, quality and explanatory models with other people's software on data that may not be copied into this
 * repository: raw answers from GPL packages. The tests of a plain clone compare the figures that may.
 *
 * Run: node packages/assessment/bench/check-quality-against-reference.ts FOLDER
 * FOLDER holds `irt/` and `dif/` as described in the reference's README. Ends with status 1 when a bound is exceeded.
 */
import { checkConditional } from './quality-checks/conditional.ts'
import { checkExplanatory } from './quality-checks/explanatory.ts'
import { checkFairness } from './quality-checks/fairness.ts'
import { openReference } from './quality-checks/open-reference.ts'
import { checkQuality } from './quality-checks/quality.ts'

const folder = process.argv[2]
if (!folder) {
  console.error('Give the folder with the reference results: node packages/assessment/bench/check-quality-against-reference.ts FOLDER')
  process.exit(2)
}

const { source, compare, exceeded } = openReference(folder)
checkConditional(source, compare)
checkFairness(source, compare)
checkQuality(source, compare)
checkExplanatory(source, compare)
if (exceeded() > 0) {
  console.error(`${exceeded()} comparisons exceed their bound`)
  process.exitCode = 1
}
