import { normalDraw, seededRandom } from '@gilde/numeric'
import { posteriorEstimate, startPosterior, updatePosterior } from '../src/estimation/posterior.ts'
import { fisherInformation } from '../src/response-model/item-information.ts'
import { probabilityCorrect } from '../src/response-model/probability-correct.ts'
import { prepareBank } from '../src/selection/prepared-bank.ts'
import type { AssembledTest } from '../src/selection/shadow/assemble-test.ts'
import { openHighsProgramme } from '../src/selection/shadow/highs-programme.ts'
import { shadowItem } from '../src/selection/shadow/shadow-item.ts'
import type { TestConstraint } from '../src/selection/shadow/test-constraint.ts'
import { madeUpBank } from './made-up-bank.ts'

const items = 30

/** 36 demands: length, 8 areas, 4 kinds, 4 keys, 16 topics, words, two sets of enemies. */
function demands(size: number): TestConstraint[] {
  const random = seededRandom(8)
  const all = Array.from({ length: size }, (_, item) => item)
  const labels = (count: number) => all.map(() => Math.floor(count * random()))
  const share = (name: string, of: readonly number[], count: number, least: number, most: number) =>
    Array.from({ length: count }, (_, label): TestConstraint => ({ name: `${name} ${label}`, items: all.filter((item) => of[item] === label), least, most }))
  return [
    { name: 'length', items: all, least: items, most: items },
    ...share('area', labels(8), 8, 3, 5),
    ...share('kind', labels(4), 4, 5, 10),
    ...share('key', labels(4), 4, 6, 9),
    ...share('topic', labels(16), 16, 0, 3),
    { name: 'words', items: all, coefficients: all.map(() => 20 + Math.floor(80 * random())), least: 1600, most: 1900 },
    ...share('enemies', all.map((item) => item % 90), 2, 0, 1),
  ]
}

/** Whole adaptive tests by shadow tests; each run takes the same steps, and the least time of each step counts. */
export async function measureShadowTests(repeats = 5, pupils = 20) {
  const parameters = madeUpBank(1000, { areas: 1, exposureCap: 1 }).map((item) => item.parameters)
  const bank = prepareBank(parameters)
  const constraints = demands(1000)
  const gaps: number[] = []
  let programmes = 0
  const runs: number[][] = []
  for (let run = 0; run < repeats; run++) {
    const programme = await openHighsProgramme(1000, constraints, Float64Array.from(parameters, (item) => fisherInformation(0, item)))
    const random = seededRandom(4)
    const times: number[] = []
    for (let pupil = 0; pupil < pupils; pupil++) {
      const ability = normalDraw(random)
      const given: number[] = []
      let posterior = startPosterior(bank)
      let previous: AssembledTest | undefined
      while (given.length < items) {
        const estimate = posteriorEstimate(bank, posterior).ability
        const start = performance.now()
        const { item, shadow } = shadowItem(bank, programme, estimate, given, [], previous)
        previous = shadow
        times.push(performance.now() - start)
        gaps.push(1 - shadow.value / shadow.bound)
        programmes += shadow.programmes
        given.push(item!)
        posterior = updatePosterior(bank, posterior, item!, random() < probabilityCorrect(ability, parameters[item!]!))
      }
    }
    programme.dispose()
    runs.push(times)
  }
  const mean = (times: readonly number[]) => Number((times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(2))
  const least = runs[0]!.map((_, step) => Math.min(...runs.map((run) => run[step]!)))
  return {
    items: 1000,
    constraints: constraints.length,
    meanMilliseconds: mean(least),
    mostMilliseconds: Number(Math.max(...least).toFixed(2)),
    singleRuns: runs.map((times) => ({ mean: mean(times), most: Number(Math.max(...times).toFixed(2)) })),
    meanProgrammes: Number((programmes / gaps.length).toFixed(2)),
    largestGap: Number(Math.max(...gaps).toFixed(5)),
  }
}
