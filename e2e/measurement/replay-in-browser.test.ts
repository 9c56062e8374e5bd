import { applyEvent, batteries, currentStep, type SittingEvent, startSitting } from '@gilde/assessment'
import { derivedSeed, seededRandom } from '@gilde/numeric'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { openBrowser } from '../support/open-browser.ts'
import { type Replayed, replayed } from './replay-entry.ts'

/** A whole sitting of a virtual pupil, as its events. */
function virtualSitting(seed: number, batteryId: string): SittingEvent[] {
  const random = seededRandom(derivedSeed(seed, 'answers'))
  let state = startSitting({ seed, battery: batteries.find(({ id }) => id === batteryId)! })
  const events: SittingEvent[] = []
  for (;;) {
    const step = currentStep(state)
    let event: SittingEvent
    if (step.kind === 'choose-test') {
      const next = state.tests.find(({ phase, declined }) => phase === 'not-opened' && !declined)
      if (!next) return events
      event = { kind: 'test-opened', instrumentId: next.instrument.id }
    } else if (step.kind === 'practice' || step.kind === 'item') {
      const parameters = step.kind === 'item' ? step.item.parameters : { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
      const response = step.instrument.itemType.simulate(step.content, 0.4, parameters, random)
      event = step.kind === 'practice' ? { kind: 'practised', instrumentId: step.instrument.id, index: step.index, response } : { kind: 'answered', answerId: `answer-${events.length}`, itemId: step.item.id, response, elapsedMilliseconds: 2000 + Math.floor(9000 * random()) }
    } else event = { kind: 'test-started', instrumentId: step.instrument.id }
    state = applyEvent(state, event)
    events.push(event)
  }
}

async function engineForBrowsers(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', minify: true, lib: { entry: fileURLToPath(new URL('replay-entry.ts', import.meta.url)), formats: ['iife'], name: 'engine' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new TypeError('a build in memory gives its output')
  return output.output[0].code
}

describe('a recorded sitting, replayed in a browser', () => {
  it('comes to the same posteriors and results as on the server, bit for bit', async () => {
    const sittings = batteries.map(({ id }, index) => ({ seed: 100 + index, batteryId: id, events: virtualSitting(100 + index, id) }))
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: await engineForBrowsers() })
      for (const { seed, batteryId, events } of sittings) {
        const here = replayed(seed, batteryId, events)
        expect(here.posteriors.filter(Boolean).length).toBeGreaterThan(0)
        const stored = JSON.stringify({ seed, batteryId, events })
        const there = await page.evaluate((json) => {
          const { engine } = globalThis as unknown as { engine: { replayed: typeof import('./replay-entry.ts').replayed } }
          const { seed: ownSeed, batteryId: ownBattery, events: ownEvents } = JSON.parse(json) as { seed: number; batteryId: string; events: SittingEvent[] }
          return engine.replayed(ownSeed, ownBattery, ownEvents)
        }, stored)
        expect(there, batteryId).toEqual(here satisfies Replayed)
      }
    } finally {
      await browser.close()
    }
  })
})
