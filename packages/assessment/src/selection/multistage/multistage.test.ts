import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { posteriorEstimate, startPosterior, updatePosterior } from '../../estimation/posterior.ts'
import { probabilityCorrect } from '../../response-model/probability-correct.ts'
import { prepareBank } from '../prepared-bank.ts'
import { type MultistagePanel, requirePanel } from './multistage-panel.ts'
import { nextModule } from './next-module.ts'
import { routingCuts } from './routing-cuts.ts'

const random = seededRandom(17)
/** Five modules of eight items: a first of middling items, and easy, middling and hard ones after it; then two of each end. */
const centres = [0, -1.2, 0, 1.2, -0.9, 0.9]
const parameters = centres.flatMap((centre) => Array.from({ length: 8 }, () => ({ discrimination: 1.2 + 0.4 * random(), difficulty: centre + 0.3 * normalDraw(random), guessing: 0, ceiling: 1 })))
const bank = prepareBank(parameters)
const module = (id: string, place: number) => ({ id, items: Array.from({ length: 8 }, (_, item) => 8 * place + item) })
const second = [module('easy', 1), module('middle', 2), module('hard', 3)]
const third = [module('low', 4), module('high', 5)]
const panel: MultistagePanel = {
  id: '1-3-2',
  stages: [[module('first', 0)], second, third],
  routes: { first: routingCuts(parameters, second), easy: routingCuts(parameters, third), middle: routingCuts(parameters, third), hard: routingCuts(parameters, third) },
}

function take(ability: number) {
  const given: string[] = []
  let posterior = startPosterior(bank)
  for (;;) {
    const next = nextModule(panel, given, posteriorEstimate(bank, posterior).ability)
    if (!next) return { given, estimate: posteriorEstimate(bank, posterior) }
    for (const item of next.items) posterior = updatePosterior(bank, posterior, item, random() < probabilityCorrect(ability, parameters[item]!))
    given.push(next.id)
  }
}

describe('a multistage test', () => {
  it('leads pupils to modules of their level, and recovers their ability', () => {
    requirePanel(panel, parameters.length)
    const low = Array.from({ length: 200 }, () => take(-1.8))
    const high = Array.from({ length: 200 }, () => take(1.8))
    for (const { given } of [...low, ...high]) expect(given).toHaveLength(3)
    expect(low.filter(({ given }) => given[1] === 'easy' && given[2] === 'low').length).toBeGreaterThan(180)
    expect(high.filter(({ given }) => given[1] === 'hard' && given[2] === 'high').length).toBeGreaterThan(180)
    const middle = Array.from({ length: 400 }, () => take(0))
    expect(new Set(middle.map(({ given }) => given[1]))).toContain('middle')
    expect(Math.abs(middle.reduce((sum, { estimate }) => sum + estimate.ability, 0) / 400)).toBeLessThan(0.08)
  })

  it('cuts where the harder module begins to tell more', () => {
    const [cut] = routingCuts(parameters, third)
    expect(Math.abs(cut!)).toBeLessThan(0.3)
    expect(() => routingCuts(parameters, third.toReversed())).toThrow('order modules from easy to hard')
  })

  it('refuses panels and routes that are none', () => {
    const broken: [Partial<MultistagePanel>, string][] = [
      [{ stages: [] }, 'first stage of one module'],
      [{ stages: [panel.stages[0]!, []] }, 'has no module'],
      [{ stages: [panel.stages[0]!, [{ id: 'x', items: [] }]], routes: { first: [] } }, 'has no items'],
      [{ stages: [panel.stages[0]!, [{ id: 'x', items: [999] }]], routes: { first: [] } }, 'names item 999'],
      [{ stages: [panel.stages[0]!, [{ id: 'x', items: [0] }]], routes: { first: [] } }, 'stands in two stages'],
      [{ stages: [[{ id: 'x', items: [1, 1] }]] }, 'holds an item twice'],
      [{ routes: { ...panel.routes, first: [0] } }, 'needs 2 cuts'],
      [{ routes: { ...panel.routes, first: [1, 0] } }, 'must be finite and rise'],
    ]
    for (const [change, sentence] of broken) expect(() => requirePanel({ ...panel, ...change }, parameters.length)).toThrow(sentence)
    expect(() => nextModule(panel, ['hard'], 0)).toThrow('does not stand in stage 1')
    expect(nextModule(panel, ['first', 'hard', 'high'], 0)).toBeUndefined()
  })
})
