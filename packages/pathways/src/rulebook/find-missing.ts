import type { BoundDecision } from './bind-decision.ts'
import { diagramOf } from './decision-diagram.ts'

/**
 * The unknown facts that could still make a difference, the most telling first: by how much the answer would on average reduce the
 * entropy of the outcome, every consistent completion counted once. A fact whose answer can change nothing is not there, nor one that
 * no rule of the decision looks at and that only tells something by way of others. What somebody has yet to decide is asked last.
 */
export function findMissing(bound: BoundDecision, row: Uint8Array): string[] {
  const { diagram, root } = diagramOf(bound)
  const { facts, cells } = bound.space
  const known = facts.map((fact, level) => (row[fact] === 0 ? undefined : cells[level]!.findIndex((codes) => codes.includes(row[fact]!))))
  const now = entropy(countOutcomes(known))
  const looked = new Set(bound.rules.flatMap((rule) => rule.facts))
  const asked = facts.flatMap((fact, level) => {
    if (known[level] !== undefined || !looked.has(fact)) return []
    const answers = cells[level]!.map((_, cell) => countOutcomes(known.with(level, cell)))
    const total = answers.reduce((sum, counts) => sum + sumOf(counts), 0)
    if (total === 0) return []
    const after = answers.reduce((sum, counts) => sum + (sumOf(counts) / total) * entropy(counts), 0)
    const gain = now - after
    return gain > 1e-9 || canMatter(level) ? [{ fact, gain }] : []
  })
  const declared = bound.book.facts.facts
  const waits = (fact: number) => (declared[fact]!.about === 'decision' ? 1 : 0)
  return asked.toSorted((a, b) => waits(a.fact) - waits(b.fact) || b.gain - a.gain || a.fact - b.fact).map(({ fact }) => declared[fact]!.id)

  function countOutcomes(fixed: readonly (number | undefined)[]): Map<number, number> {
    const done = new Map<number, Map<number, number>>()
    const between = (from: number, to: number) => {
      let product = 1
      for (let level = from; level < to; level++) if (fixed[level] === undefined) product *= cells[level]!.length
      return product
    }
    const visit = (node: number): Map<number, number> => {
      const made = done.get(node)
      if (made) return made
      const counts = new Map<number, number>()
      if (!diagram.isLeaf(node)) {
        const level = diagram.level(node)
        const kids = diagram.kids(node)
        for (const kid of fixed[level] === undefined ? kids : [kids[fixed[level]]!]) {
          for (const [mask, count] of visit(kid)) counts.set(mask, (counts.get(mask) ?? 0) + count * between(level + 1, diagram.level(kid)))
        }
      } else if (diagram.value(node) !== 0) counts.set(diagram.value(node), 1)
      done.set(node, counts)
      return counts
    }
    const counts = visit(root)
    const above = between(0, diagram.level(root))
    return new Map([...counts].map(([mask, count]) => [mask, count * above]))
  }

  /** Whether two answers, all else alike, give different outcomes for somebody. */
  function canMatter(level: number): boolean {
    const restricted = cells[level]!.map((_, cell) => restrict(known.with(level, cell)))
    return restricted.some((one, index) => restricted.slice(index + 1).some((other) => diagram.reach(diagram.apply(one, other, (x, y) => (x !== 0 && y !== 0 && x !== y ? 1 : 0)), []).has(1)))
  }

  function restrict(fixed: readonly (number | undefined)[]): number {
    const done = new Map<number, number>()
    const visit = (node: number): number => {
      if (diagram.isLeaf(node)) return node
      const made = done.get(node)
      if (made !== undefined) return made
      const level = diagram.level(node)
      const kids = diagram.kids(node)
      const found = fixed[level] === undefined ? diagram.node(level, kids.map(visit)) : visit(kids[fixed[level]]!)
      done.set(node, found)
      return found
    }
    return visit(root)
  }
}

const sumOf = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** In bits. */
function entropy(counts: ReadonlyMap<number, number>): number {
  const total = sumOf(counts)
  return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0)
}
