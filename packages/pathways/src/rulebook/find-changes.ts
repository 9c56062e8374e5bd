import type { BoundDecision } from './bind-decision.ts'
import { answerOf, consistencyOf, flatOf } from './compile-decision.ts'
import type { Change } from './decision.ts'
import { codeCount, valueOf } from './fact-codes.ts'
import { factWords } from './fact-words.ts'
import { factOf, isLeaf, offsetOf, walk } from './flat-table.ts'
import type { FactDeclaration } from './rulebook.ts'

/** One fact made other: any of these codes does. */
interface Move {
  fact: number
  codes: number[]
}

const most = 3
/** What a person can bring about comes before what only time brings or what changes the question itself. */
const order: readonly FactDeclaration['changes'][] = ['proof', 'decision', 'time', 'choice', 'never']

/**
 * The smallest sets of facts that, made other, give another outcome: all of up to three facts of which none can be left out. Only what
 * can still become so is proposed, and never facts that contradict each other.
 */
export function findChanges(bound: BoundDecision, row: Uint8Array): Change[] {
  const { table, root, values } = flatOf(bound)
  const { facts } = bound.book.facts
  const outcomes = bound.decision.outcomes
  const now = answerOf(walk(flatOf(bound), row))
  const allowed = new Map(bound.space.facts.map((fact) => [fact, reachable(facts[fact]!, row[fact]!)]))
  const found = outcomes.map((): Move[][] => [])
  const moves: Move[] = []

  const visit = (at: number): void => {
    if (isLeaf(at)) {
      const answer = answerOf(values[offsetOf(at)]!)
      if (answer >= 0 && answer !== now && moves.length > 0) found[answer]!.push([...moves])
      return
    }
    const fact = factOf(at)
    const stay = table[offsetOf(at) + row[fact]!]!
    visit(stay)
    if (moves.length === most) return
    const ways = Map.groupBy(allowed.get(fact)!, (code) => table[offsetOf(at) + code]!)
    for (const [way, codes] of ways) {
      if (way === stay) continue
      moves.push({ fact, codes })
      visit(way)
      moves.pop()
    }
  }
  visit(root)
  const consistency = consistencyOf(bound)
  const isConsistent = (set: readonly Move[]) => {
    const changed = Uint8Array.from(row)
    for (const { fact, codes } of set) changed[fact] = codes[0]!
    return walk(consistency, changed) !== 0
  }
  return found.flatMap((sets, outcome) =>
    mergeAlike(smallest(sets.filter(isConsistent)))
      .toSorted((a, b) => a.length - b.length || effort(a) - effort(b) || a[0]!.fact - b[0]!.fact)
      .map((set): Change => ({
        outcome: outcomes[outcome]!.id,
        facts: set.toSorted((a, b) => a.fact - b.fact).map(({ fact, codes }) => {
          const declaration = facts[fact]!
          return { fact: declaration.id, from: row[fact] === 0 ? undefined : valueOf(declaration, row[fact]!), to: valueOf(declaration, nearest(declaration, row[fact]!, codes)), words: factWords(declaration, codes) }
        }),
      })),
  )

  function effort(set: readonly Move[]): number {
    return Math.max(...set.map(({ fact }) => order.indexOf(facts[fact]!.changes)))
  }
}

/** Of a number that was unknown the bound is told: `hoogstens 16` is 16. */
const nearest = (fact: FactDeclaration, now: number, codes: readonly number[]): number => (fact.type === 'integer' && now === 0 && codes[0] === 1 ? codes.at(-1)! : codes[0]!)

/** Codes that a fact can still come to have, the nearest first. */
function reachable(fact: FactDeclaration, now: number): number[] {
  if (fact.goesWithoutSaying) return []
  const codes = Array.from({ length: codeCount(fact) }, (_, index) => index + 1).filter((code) => code !== now)
  // an unknown fact is not changed but told
  if (now === 0) return codes
  if (fact.changes === 'never') return []
  if (fact.changes === 'time' || fact.changes === 'proof') {
    // years go by in the order in which they are declared; a test can be taken again until it is passed, and nobody goes back to the first value
    if (fact.type !== 'choice' || fact.changes === 'time') return codes.filter((code) => code > now)
    return fact.values[now - 1]!.final ? [] : codes.filter((code) => code > 1)
  }
  return fact.type === 'integer' ? codes.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now)) : codes
}

/** Without what a smaller set does already. */
function smallest(sets: readonly Move[][]): Move[][] {
  const kept: Move[][] = []
  for (const set of sets.toSorted((a, b) => a.length - b.length)) {
    const smaller = kept.filter(({ length }) => length < set.length)
    kept.push(...smaller.reduce<Move[][]>((pieces, each) => pieces.flatMap((piece) => subtract(piece, each)), [set]))
  }
  return kept
}

/** The part of a set of moves in which a smaller set is not made too. */
function subtract(set: readonly Move[], smaller: readonly Move[]): Move[][] {
  const outside: Move[][] = []
  let rest = [...set]
  for (const { fact, codes } of smaller) {
    const at = rest.findIndex((move) => move.fact === fact)
    const inside = at === -1 ? [] : rest[at]!.codes.filter((code) => codes.includes(code))
    if (inside.length === 0) return [[...set]]
    const left = rest[at]!.codes.filter((code) => !codes.includes(code))
    if (left.length > 0) outside.push(rest.with(at, { fact, codes: left }))
    rest = rest.with(at, { fact, codes: inside })
  }
  return outside
}

/** Sets that differ in the values of one fact only become one set with either value. */
function mergeAlike(sets: readonly Move[][]): Move[][] {
  const merged: Move[][] = []
  for (const set of sets) {
    const twin = merged.find((other) => other.length === set.length && other.every(({ fact }) => set.some((move) => move.fact === fact)) && differing(other, set).length === 1)
    if (!twin) {
      merged.push(set.map(({ fact, codes }) => ({ fact, codes: [...codes] })))
      continue
    }
    const [fact] = differing(twin, set) as [number]
    const into = twin.find((move) => move.fact === fact)!
    into.codes = [...new Set([...into.codes, ...set.find((move) => move.fact === fact)!.codes])].toSorted((a, b) => a - b)
  }
  return merged
}

const differing = (one: readonly Move[], other: readonly Move[]): number[] =>
  one.filter(({ fact, codes }) => other.find((move) => move.fact === fact)!.codes.join() !== codes.join()).map(({ fact }) => fact)
