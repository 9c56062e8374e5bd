import { type CorrectionRow, type Db, listCorrections, listDirections, listSources } from '@gilde/database'
import {
  askBook, buildProgrammeMap, CannotDecide, createDoorJudge, type DoorJudge, followUpLinks, type FollowUpLink, loadDirectionContent, loadFirstGrade, type ProgrammeDirection, type ProgrammeMap, type Rulebook,
} from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { directionId } from '../region/summarise-direction.ts'

/** The structure as it is loaded now, with what schools said about it. */
export interface Programme {
  map: ProgrammeMap
  directions: readonly ProgrammeDirection[]
  corrections: readonly CorrectionRow[]
  /** Links before any school added one. */
  editorial: readonly FollowUpLink[]
}

const content = loadDirectionContent()
const firstGrade = loadFirstGrade()
let kept: { key: string; programme: Programme } | undefined

/** Laid out once for each state of the structure and of what schools said. */
export async function loadProgramme(db: Db): Promise<Programme> {
  const [source] = await listSources(db, ['directions'])
  const corrections = await listCorrections(db)
  const key = JSON.stringify([source?.loaded_at, source?.name, corrections.map(({ id }) => id)])
  if (kept?.key === key) return kept.programme
  const directions = (await listDirections(db, {})).map(
    (row): ProgrammeDirection => ({ id: directionId(row), name: row.name, grade: row.grade, domain: row.domain, finality: row.finality, educationForm: row.education_form, dual: row.dual, groupNumber: row.group_number }),
  )
  const editorial = followUpLinks(content, firstGrade, directions)
  const added = corrections.filter(({ kind }) => kind === 'adds').map(({ from_direction, to_direction }): FollowUpLink => ({ from: from_direction, to: to_direction, rule: 'school' }))
  const programme = { map: buildProgrammeMap(directions, firstGrade, [...added, ...editorial]), directions, corrections, editorial }
  kept = { key, programme }
  return programme
}

const judges = new WeakMap<ProgrammeMap, WeakMap<Rulebook, Map<string, DoorJudge>>>()

/** @throws Refusal `bad-input` for a day before the book's rules */
export function judgeOf(map: ProgrammeMap, book: Rulebook, on: string): DoorJudge {
  const ofMap = judges.get(map) ?? judges.set(map, new WeakMap()).get(map)!
  const ofBook = ofMap.get(book) ?? ofMap.set(book, new Map()).get(book)!
  const known = ofBook.get(on)
  if (known) return known
  const judge = asRefusal(() => createDoorJudge(map, askBook(book, on)))
  // a day more is a judge more: only the last few are kept
  if (ofBook.size > 6) ofBook.clear()
  ofBook.set(on, judge)
  return judge
}

/** @throws Refusal `bad-input` with the field that can mend it, in place of what the engine says */
export function asRefusal<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof CannotDecide)) throw error
    throw new Refusal('bad-input', error.code === 'before-rules' ? { on: 'before-structure' } : { year: 'contradiction' })
  }
}

/** The rule by which one direction follows on from another, in words. */
export function followUpRule(id: string): { nl: string; en: string } | null {
  return content.followUps.rules.find((rule) => rule.id === id)?.text ?? null
}
