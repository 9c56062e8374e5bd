import { describe, expect, it } from 'vitest'
import { chooseNextSteps } from './choose-next-steps.ts'
import { gatherCandidates } from './gather-candidates.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import { kempenDirections } from './testing/kempen-directions.ts'

const content = loadDirectionContent()
const { candidates } = gatherCandidates(kempenDirections, content, { grade: '2', includeDual: false, seed: 1, interests: null })

describe('chooseNextSteps', () => {
  it('gives different things to do within a domain while there are enough', () => {
    const care = candidates.filter((candidate) => candidate.direction.domain === 'care').slice(0, 3)
    expect(new Set([...chooseNextSteps(care, content, 1).values()].map((step) => step.id)).size).toBe(3)
  })

  it('gives a direction only what is meant for it', () => {
    for (let seed = 0; seed < 20; seed++) {
      for (const [{ direction }, step] of chooseNextSteps(candidates, content, seed)) {
        const { keys } = content.nextSteps.steps.find((each) => each.id === step.id)!
        if (keys) expect(keys).toContain(direction.id)
      }
    }
  })

  it('refuses content without anything for a direction', () => {
    expect(() => chooseNextSteps(candidates, { ...content, nextSteps: { ...content.nextSteps, steps: [] } }, 1)).toThrow(RangeError)
  })
})
