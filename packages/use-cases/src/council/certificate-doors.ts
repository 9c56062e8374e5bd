import type { EnrolmentYear, Exclusion } from '@gilde/database'
import type { DirectionRow } from '@gilde/database'
import type { Decision, Facts, LocalText, Rulebook } from '@gilde/pathways'
import { closes, finalityNames, finalityOf } from './exclusion-choices.ts'
import { decideFrom } from './council-book.ts'

type Finality = 'transition' | 'double' | 'labour-market'
export type DoorState = 'open' | 'proof' | 'closed' | 'unknown'

/** One door of next year under one certificate. */
export interface CertificateDoor {
  target: LocalText
  state: DoorState
  sentence: LocalText
  /** Directions that the region offers behind it, and how many of them stay open or can be opened; null where there are none to count. */
  directions: { all: number; open: number } | null
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

interface Question {
  book: Rulebook
  /** The first day of next school year. */
  on: string
  year: EnrolmentYear
  finality: Finality | null
  known: Facts
  directions: readonly DirectionRow[]
}

/** Which doors of next year a certificate leaves open, by the book; the same for whoever gets it with this record. */
export function certificateDoors({ book, on, year, finality, known, directions }: Question, certificate: 'A' | 'B' | 'C', exclusions: readonly Exclusion[]): CertificateDoor[] {
  const facts: Facts = { ...known, lastYear: year, lastFinality: finality ?? 'none', lastCertificate: certificate, admissionCouncil: 'none', entryMoment: 'start' }
  const ask = (target: Target, targetExcluded: boolean) =>
    decideFrom(book, 'enter-direction', on, { ...facts, targetYear: target.year, targetFinality: target.finality, targetExcluded, followsOn: target.finality === facts.lastFinality })
  const doors = targetsAfter(year).map((target): CertificateDoor => {
    const behind = directions.filter(({ finality: own }) => own !== null && finalityOf[own] === target.finality)
    const shut = behind.filter((direction) => closes(exclusions, direction)).length
    const whole = exclusions.some(({ kind, id }) => kind === 'finality' && id === target.finality)
    const decision = ask(target, certificate !== 'C' && (whole || (behind.length > 0 && shut === behind.length)))
    const state = doorOf(book, decision)
    const counted = behind.length === 0 ? null : { all: behind.length, open: state === 'closed' ? 0 : behind.length - (certificate === 'C' ? 0 : shut) }
    return { target: target.name, state, sentence: decision.sentence, directions: counted }
  })
  return [...doors, repeatDoor(book, on, facts)]
}

/** The same year once more. */
function repeatDoor(book: Rulebook, on: string, facts: Facts): CertificateDoor {
  const decision = decideFrom(book, 'repeat-year', on, { lastCertificate: facts.lastCertificate!, councilOnRepeating: 'none', clbAdvice: 'none' })
  const state = decision.outcome === 'must' ? 'open' : doorOf(book, decision)
  return { target: years('hetzelfde jaar opnieuw', 'the same year once more'), state, sentence: decision.sentence, directions: null }
}

function doorOf(book: Rulebook, { decision, outcome }: Decision): DoorState {
  const door = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)?.door
  return door === undefined || door === 'plain' ? 'unknown' : door
}
