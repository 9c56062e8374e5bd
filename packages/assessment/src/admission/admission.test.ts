import { seededRandom } from '@gilde/numeric'
import parameters from '@gilde/content/admission/parameters.json' with { type: 'json' }
import quality from '@gilde/content/admission/decision-quality.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { instruments } from '../batteries.ts'
import { madeText, madeTextId } from '../item-types/reading/exercise-texts.ts'
import { admissionTexts, wholeText } from '../item-types/reading/texts.ts'
import { builtWords } from '../item-types/vocabulary/exercise-words.ts'
import { admissionWords } from '../item-types/vocabulary/words.ts'
import { attacks, successOf } from '../option-attacks.ts'
import { applyEvent } from '../sitting/apply-event.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { currentStep } from '../sitting/current-step.ts'
import { goThrough } from '../sitting/made-up-battery.ts'
import { replay } from '../sitting/replay.ts'
import { results } from '../sitting/results.ts'
import { formOf } from '../selection/form-of.ts'
import { startSitting } from '../sitting/start-sitting.ts'
import { batteryWith, calibratedInstrument } from '../recalibration/calibrated-instrument.ts'
import { admissionBatteryId, admissionInstrument, admissionInstruments, findAdmissionBattery, mostExerciseSets, readAdmissionBatteryId } from './admission-batteries.ts'
import { partSources } from './admission-banks.ts'
import { admissionBlueprint, admissionParts, familyOfDirection, partsOf } from './families.ts'

const family = admissionBlueprint.families.find(({ id }) => id === 'stem-a')!
const views = ({ itemType }: AnyInstrument, items: readonly { radicals: unknown; seed: number }[]) => items.map(({ radicals, seed }) => JSON.stringify(itemType.view(itemType.make(radicals, seed), 'nl')))

describe('admissionBlueprint', () => {
  it('gives every ordinary direction of the second and third grade one family, and no other', () => {
    expect(familyOfDirection({ grade: '2', domain: 'stem', finality: 'A' })?.id).toBe('stem-a')
    expect(familyOfDirection({ grade: '3', domain: 'food', finality: 'DO' })?.id).toBe('study-do')
    for (const domain of ['language', 'stem', 'arts', 'agriculture', 'economy', 'care', 'sport', 'food'])
      for (const finality of ['DO', 'DU', 'A'])
        expect(admissionBlueprint.families.filter((one) => one.finality === finality && one.domains.includes(domain)), `${domain} ${finality}`).toHaveLength(1)
    expect(familyOfDirection({ grade: '7', domain: 'stem', finality: null })).toBeUndefined()
    expect(familyOfDirection({ grade: '1', domain: null, finality: null })).toBeUndefined()
  })

  it('asks Dutch and arithmetic of everybody, technology where it is the work, in shares that add up to 1', () => {
    for (const { parts, domains } of admissionBlueprint.families) {
      expect(Object.keys(parts)).toEqual(domains.includes('stem') ? [...admissionParts] : ['reading', 'words', 'numeracy'])
      for (const shares of Object.values(parts)) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })
})

describe('the items of admission tests', () => {
  it.each(admissionParts)('are in no talent test, and no exercise is in either: %s', (part) => {
    const { base, bank: made } = partSources[part]
    const bank = made()
    const talent = new Set(views(instruments.find(({ id }) => id === base.id)!, [...base.bank, ...base.practice]))
    const test = new Set(views(base, bank))
    expect(talent.intersection(test).size).toBe(0)
    const exercises = new Set([0, 1, 4, 7].flatMap((set) => views(base, partSources[part].exercises(set, () => true))))
    expect(exercises.intersection(test).size).toBe(0)
    expect(exercises.intersection(talent).size).toBe(0)
  })

  it('quote their evidence literally, and have four different options', () => {
    for (const text of [...admissionTexts.test, ...admissionTexts.exercises, ...Array.from({ length: 300 }, (_, number) => madeText(madeTextId(number))!)])
      for (const { evidence, answer, distractors, id } of text.questions) {
        for (const quote of evidence) expect(wholeText(text), `${text.id} ${id}`).toContain(quote)
        expect(new Set([answer, ...distractors]).size).toBe(4)
      }
    for (const { answer, distractors, id } of [...admissionWords.test, ...admissionWords.exercises, ...builtWords]) expect(new Set([answer, ...distractors]).size, id).toBe(4)
  })

  it('are other ones in each set of exercises: no text comes back, and words only after many sets', () => {
    const { reading, words } = partSources
    const texts = Array.from({ length: mostExerciseSets }, (_, set) => views(reading.base, reading.exercises(set, () => true)))
    expect(new Set(texts.flat()).size).toBe(texts.flat().length)
    const seen = Array.from({ length: 18 }, (_, set) => views(words.base, words.exercises(set, () => true))).flat()
    expect(new Set(seen).size).toBe(seen.length)
    const inTests = new Set(admissionWords.test.map(({ word }) => word))
    for (const { word } of [...admissionWords.exercises, ...builtWords]) expect(inTests.has(word), word).toBe(false)
    expect(madeText('m1')).toBeUndefined()
    expect(madeText('a01')).toBeUndefined()
  })

  it.each(['reading', 'words'] as const)('cannot be solved from the options alone: %s', (part) => {
    const { base, bank } = partSources[part]
    const contents = bank().map(({ radicals, seed }) => base.itemType.make(radicals, seed) as { options: string[]; key: number })
    const items = contents.map(({ options, key }) => ({ context: '', options: options.map((text, index) => ({ text, isKey: index === key })) }))
    // chance and three standard errors
    for (const [name, attack] of Object.entries(attacks)) expect(successOf(attack, items), name).toBeLessThan(0.25 + 3 * Math.sqrt(0.1875 / items.length))
  })
})

describe('the forms of an admission test', () => {
  const { forms } = admissionBlueprint.classification
  const seedOf = (form: number) => [...Array(200).keys()].find((seed) => formOf(seed, forms) === form)!

  it('are as many as the tests that the retake rule allows in its period', () => {
    for (const { mostTests } of parameters.retake) expect(mostTests).toBeLessThanOrEqual(forms)
  })

  it.each(admissionParts)('have no item in common, are about as hard, and are each long enough for the longest test: %s', (part) => {
    const { bank, delivery } = admissionInstrument(family, part)
    const own = Array.from({ length: forms }, (_, form) => bank.filter((item) => item.form === form))
    expect(own.flat()).toHaveLength(bank.length)
    const texts = own.map((items) => new Set(items.map(({ testlet, id }) => testlet ?? id)))
    for (const [index, one] of texts.entries()) for (const other of texts.slice(index + 1)) expect(one.intersection(other).size).toBe(0)
    const middles = own.map((items) => items.reduce((sum, { parameters: { difficulty } }) => sum + difficulty, 0) / items.length)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.15)
    for (const items of own) expect(items.length).toBeGreaterThanOrEqual(delivery.kind === 'adaptive' ? delivery.mostItems : Infinity)
  })

  it('give other items when the test is taken again, whatever was answered', () => {
    const battery = findAdmissionBattery('admission:stem-a')!
    const seen = Array.from({ length: forms }, (_, form) => new Set(goThrough(startSitting({ seed: seedOf(form), battery }), -0.5, seededRandom(form)).events.flatMap((event) => (event.kind === 'answered' ? [event.itemId] : []))))
    for (const [index, one] of seen.entries()) {
      expect(one.size).toBeGreaterThan(30)
      for (const other of seen.slice(index + 1)) expect(one.intersection(other).size).toBe(0)
    }
  })
})

describe('admissionInstruments', () => {
  it('are the parts with the items that all families share, and a calibration of one leaves each family its cut', () => {
    const parts = admissionInstruments()
    expect(parts.map(({ id }) => id)).toEqual(['admission-reading', 'admission-words', 'admission-numeracy', 'admission-technical'])
    const words = parts[1]!
    const { id: itemId, parameters: were } = words.bank[0]!
    const calibration = { instrumentId: words.id, baseVersion: words.version, number: 1, model: '2pl', persons: 900, synthetic: false, approvedOn: '2026-11-28', parameters: { [itemId]: { ...were, difficulty: 1.25 } } } as const
    for (const one of admissionBlueprint.families) {
      const plain = findAdmissionBattery(admissionBatteryId({ kind: 'test', family: one }))!
      const calibrated = batteryWith(plain, [calibratedInstrument(words, calibration)])
      expect(calibrated.version).toContain(`admission-words@${words.version}+cal1`)
      expect(calibrated.instruments[1]!.bank[0]!.parameters.difficulty).toBe(1.25)
      expect(calibrated.instruments.map(({ delivery }) => delivery)).toEqual(plain.instruments.map(({ delivery }) => delivery))
    }
  })
})

describe('findAdmissionBattery', () => {
  it('reads an id only as it writes it', () => {
    for (const use of [{ kind: 'test', family }, { kind: 'practice', family }, { kind: 'exercises', family, part: 'numeracy', set: 3 }] as const) expect(readAdmissionBatteryId(admissionBatteryId(use))).toEqual(use)
    for (const id of ['full', 'admission:', 'admission:nobody', 'admission:stem-a:1', 'exercises:stem-a:numeracy', 'exercises:stem-a:numeracy:03', `exercises:stem-a:numeracy:${mostExerciseSets + 1}`, 'exercises:people-a:technical:1']) expect(findAdmissionBattery(id), id).toBeUndefined()
    expect(findAdmissionBattery('admission:stem-a')).toBe(findAdmissionBattery('admission:stem-a'))
  })

  it('lets a sitting run to a decision per part, the same again on replay', () => {
    const start = { seed: 5, battery: findAdmissionBattery('admission:stem-a')! }
    const outcomes = [2.5, -2.5].map((ability) => {
      const { events, state } = goThrough(startSitting(start), ability, seededRandom(9))
      expect(results(replay(start, events))).toEqual(results(state))
      return results(state).map((result) => (result.kind === 'ability' ? result.decision?.outcome : result.kind))
    })
    expect(outcomes).toEqual([['above', 'above', 'above', 'above'], ['below', 'below', 'below', 'below']])
  })

  it('gives exercises that are explained one by one and measure nothing', () => {
    const start = { seed: 5, battery: findAdmissionBattery('exercises:stem-a:numeracy:2')! }
    const { state, events } = goThrough(startSitting(start), 0, seededRandom(9))
    const tried = events.filter(({ kind }) => kind === 'practised')
    expect(tried).toHaveLength(6)
    expect(results(state)).toMatchObject([{ kind: 'not-measured', reason: 'exercises' }])
    const first = events.slice(0, 2).reduce(applyEvent, startSitting(start))
    const step = currentStep(first)
    expect(step.kind === 'practice' && step.feedback?.explanation.nl).toBeTruthy()
    expect(findAdmissionBattery('exercises:stem-a:numeracy:2')!.instruments[0]!.practice).not.toEqual(findAdmissionBattery('exercises:stem-a:numeracy:3')!.instruments[0]!.practice)
  })
})

describe('the published quality of decisions', () => {
  it('is of these tests as they are: at least 95 % right outside the region, with at least 40 % fewer items than a fixed form', () => {
    const now = admissionBlueprint.families.flatMap((one) => partsOf(one).map((part) => ({ family: one.id, part, version: admissionInstrument(one, part).version })))
    expect(quality.parts.map(({ family: of, part, version }) => ({ family: of, part, version }))).toEqual(now)
    for (const { family: of, part, outsideRegion, itemsSaved } of quality.parts) {
      expect(outsideRegion.accuracy, `${of} ${part}`).toBeGreaterThanOrEqual(0.95)
      expect(itemsSaved, `${of} ${part}`).toBeGreaterThanOrEqual(0.4)
    }
  })
})
