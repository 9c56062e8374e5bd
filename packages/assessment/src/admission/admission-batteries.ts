import type { AnyInstrument, Battery } from '../sitting/battery.ts'
import { partSources } from './admission-banks.ts'
import { admissionBlueprint, type AdmissionFamily, type AdmissionPart, partsOf } from './families.ts'

/** Why somebody takes a battery of a family: for entry, to try everything beforehand, or to exercise one part. */
export type AdmissionUse =
  | { kind: 'test'; family: AdmissionFamily }
  | { kind: 'practice'; family: AdmissionFamily }
  | { kind: 'exercises'; family: AdmissionFamily; part: AdmissionPart; /** From 1. */ set: number }

/** After this many sets the exercises begin again. */
export const mostExerciseSets = 50

/** `admission:stem-a`, `practice:stem-a`, `exercises:stem-a:numeracy:3`. */
export function admissionBatteryId(use: AdmissionUse): string {
  switch (use.kind) {
    case 'test':
      return `admission:${use.family.id}`
    case 'practice':
      return `practice:${use.family.id}`
    case 'exercises':
      return `exercises:${use.family.id}:${use.part}:${use.set}`
  }
}

/** What a battery's id says; undefined when it is none of these. */
export function readAdmissionBatteryId(id: string): AdmissionUse | undefined {
  const [kind, familyId, part, number] = id.split(':')
  const family = admissionBlueprint.families.find((known) => known.id === familyId)
  if (!family) return undefined
  let use: AdmissionUse | undefined
  if (kind === 'admission') use = { kind: 'test', family }
  else if (kind === 'practice') use = { kind: 'practice', family }
  else if (kind === 'exercises' && partsOf(family).some((known) => known === part) && Number(number) >= 1 && Number(number) <= mostExerciseSets) use = { kind: 'exercises', family, part: part as AdmissionPart, set: Number(number) }
  return use && admissionBatteryId(use) === id ? use : undefined
}

const made = new Map<string, Battery>()

/** The battery of this id, always the same; undefined when there is none. */
export function findAdmissionBattery(id: string): Battery | undefined {
  const known = made.get(id)
  if (known) return known
  const use = readAdmissionBatteryId(id)
  if (!use) return undefined
  const battery = makeBattery(id, use)
  made.set(id, battery)
  return battery
}

/**
 * The tests of the parts, each with the items that all families share: what is known of them, and with which parameters, holds for
 * every family. As delivered at a cut in the middle; a family's own battery has its own cut and blueprint.
 */
export function admissionInstruments(): AnyInstrument[] {
  const middle = admissionBlueprint.families.find(({ id }) => id === 'stem-du')!
  return partsOf(middle).map((part) => admissionInstrument(middle, part))
}

/** The test of one part for one family. */
export function admissionInstrument(family: AdmissionFamily, part: AdmissionPart): AnyInstrument {
  return findAdmissionBattery(admissionBatteryId({ kind: 'test', family }))!.instruments[partsOf(family).indexOf(part)]!
}

/** The part that an instrument of an admission battery is about. */
export function partOfInstrument(instrumentId: string): AdmissionPart | undefined {
  return partsByInstrument.get(instrumentId)
}
const partsByInstrument = new Map<string, AdmissionPart>()

function makeBattery(id: string, use: AdmissionUse): Battery {
  const { family } = use
  const instruments = use.kind === 'exercises' ? [exercisesFor(family, use.part, use.set)] : partsOf(family).map((part) => (use.kind === 'test' ? testFor(family, part) : exercisesFor(family, part, 0)))
  return { id, title: family.title, instruments, short: false, version: instruments.map((instrument) => `${instrument.id}@${instrument.version}`).join(' ') }
}

function testFor(family: AdmissionFamily, part: AdmissionPart): AnyInstrument {
  const { classification: { indifference, falseAbove, falseBelow, sureAtEnd, forms }, parts } = admissionBlueprint
  const { leastItems, mostItems, randomesque } = parts[part]
  const areas = family.parts[part]!
  const bank = partSources[part].bank()
  return {
    ...about(`admission-${part}`, part),
    bank,
    // of the items themselves, not of the talent test on which they are modelled
    delivery: { kind: 'adaptive', standardError: 0.25, leastItems, mostItems, randomesque, areas, forms, classification: { cut: family.cut, indifference, falseAbove, falseBelow, sureAtEnd } },
  }
}

function exercisesFor(family: AdmissionFamily, part: AdmissionPart, set: number): AnyInstrument {
  const areas = family.parts[part]!
  const near = ({ area, parameters: { difficulty } }: { area: string; parameters: { difficulty: number } }) => area in areas && Math.abs(difficulty - family.cut + 0.3) <= 1.2
  return { ...about(`exercises-${family.id}-${part}-${set}`, part), practice: partSources[part].exercises(set, near).map(({ radicals, seed }) => ({ radicals, seed })), bank: [], delivery: { kind: 'exercises' } }
}

function about(id: string, part: AdmissionPart): Omit<AnyInstrument, 'bank' | 'delivery'> {
  const { base, version } = partSources[part]
  const { title, summary, minutes } = admissionBlueprint.parts[part]
  partsByInstrument.set(id, part)
  const { family, talent, instructions, keyboard, equivalent, itemType, practice, status } = base
  return { id, family, talent, title, summary, instructions, keyboard, equivalent, minutes, itemType, practice, status, version: `${admissionBlueprint.version}+${version}` }
}
