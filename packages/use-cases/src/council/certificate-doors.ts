import type { EnrolmentYear, Exclusion } from '@gilde/database'
import type { DirectionRow } from '@gilde/database'
import type { Decision, Facts, LocalText, Rulebook } from '@gilde/pathways'
import { closes, finalityNames, finalityOf } from './exclusion-choices.ts'
import { decideFrom } from './council-book.ts'

type Finality = 'transition' | 'double' | 'labour-market'
export type DoorState = 'open' | 'proof' | 'closed' | 'unknown'

/** One door of next year under one certificate. */
export interface CertificateDoor {
  /** What the book said of it, with its rules. */
  decision: Decision
  target: LocalText
  state: DoorState
  sentence: LocalText
  /** Directions that the region offers behind it, and how many of them stay open or can be opened; null where there are none to count. */
  directions: { all: number; open: number } | null
  /** Names of the directions behind it that stay open or can be opened, and of those that are closed. */
  named: { open: string[]; closed: string[] }
}

interface Target {
  year: string
  finality: Finality | 'none'
  name: LocalText
}

const years = (nl: string, en: string): LocalText => ({ nl, en })
const after: Record<EnrolmentYear, readonly string[]> = { '1A': ['2A', '2B'], '1B': ['2B', '2A'], remediation: ['2A', '2B'], '2A': ['3'], '2B': ['3'], '3': ['4'], '4': ['5'], '5': ['6'], '6': ['7'], '7': [] }

function targetsAfter(year: EnrolmentYear): Target[] {
  return after[year].flatMap((next): Target[] =>
    ['3', '4', '5', '6'].includes(next)
      ? (['transition', 'double', 'labour-market'] as const).map((finality) => ({ year: next, finality, name: years(`${next}de jaar, ${finalityNames[finality].nl}`, `year ${next}, ${finalityNames[finality].en}`) }))
      : [{ year: next, finality: 'none' as const, name: next === '7' ? years('7de jaar', 'year 7') : years(next, next) }],
  )
}

export interface DoorsQuestion {
  book: Rulebook
  /** The first day of next school year. */
  on: string
  year: EnrolmentYear
  finality: Finality | null
  known: Facts
  directions: readonly DirectionRow[]
  /** What is said about doing the year once more. */
  repeating?: Facts
}

/** Which doors of next year a certificate leaves open, by the book; the same for whoever gets it with this record. */
export function certificateDoors({ book, on, year, finality, known, directions, repeating = {} }: DoorsQuestion, certificate: 'A' | 'B' | 'C', exclusions: readonly Exclusion[]): CertificateDoor[] {
  const facts: Facts = { ...known, lastYear: year, lastFinality: finality ?? 'none', lastCertificate: certificate, admissionCouncil: 'none', entryMoment: 'start' }
  const ask = (target: Target, targetExcluded: boolean) =>
    decideFrom(book, 'enter-direction', on, { ...facts, targetYear: target.year, targetFinality: target.finality, targetDual: false, targetExcluded, followsOn: target.finality === facts.lastFinality })
  const doors = targetsAfter(year).map((target): CertificateDoor => {
    const behind = directions.filter(({ finality: own }) => own !== null && finalityOf[own] === target.finality)
    const closed = behind.filter((direction) => certificate !== 'C' && closes(exclusions, direction))
    const shut = closed.length
    const whole = exclusions.some(({ kind, id }) => kind === 'finality' && id === target.finality)
    const decision = ask(target, certificate !== 'C' && (whole || (behind.length > 0 && shut === behind.length)))
    const state = doorOf(book, decision)
    const counted = behind.length === 0 ? null : { all: behind.length, open: state === 'closed' ? 0 : behind.length - shut }
    const isShut = (direction: DirectionRow) => state === 'closed' || closed.includes(direction)
    const named = { open: namesOf(behind.filter((direction) => !isShut(direction))), closed: namesOf(behind.filter(isShut)) }
    return { decision, target: target.name, state, sentence: decision.sentence, directions: counted, named }
  })
  return [...doors, repeatDoor(book, on, { lastCertificate: certificate, councilOnRepeating: 'none', clbAdvice: 'none', ...repeating })]
}

/** The same year once more. */
function repeatDoor(book: Rulebook, on: string, facts: Facts): CertificateDoor {
  const decision = decideFrom(book, 'repeat-year', on, facts)
  const state = decision.outcome === 'must' ? 'open' : doorOf(book, decision)
  return { decision, target: years('hetzelfde jaar opnieuw', 'the same year once more'), state, sentence: decision.sentence, directions: null, named: { open: [], closed: [] } }
}

function namesOf(directions: readonly DirectionRow[]): string[] {
  return [...new Set(directions.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'nl'))
}

function doorOf(book: Rulebook, { decision, outcome }: Decision): DoorState {
  const door = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)?.door
  return door === undefined || door === 'plain' ? 'unknown' : door
}
