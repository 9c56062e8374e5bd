import type { CheckedResponses } from './check-responses.ts'

/**
 * Answers as patterns within blocks of neighbouring items, so that an expectation step multiplies a few table rows per person
 * in place of one per answer.
 *
 * A block is a tree: row r stands for the answers of row `parents[r]` and one answer more, that of cell `cells[r]` (an item's
 * category; −1 for not seen). Only patterns that occur have rows. Rows of all blocks are numbered through; a parent comes
 * before its children. A person has one row per block. Persons with equal rows and group are counted together.
 */
export interface PatternBlocks {
  blocks: number
  /** Row of the parent, −1 for the first item of a block. Shape (rows). */
  parents: Int32Array
  cells: Int32Array
  /** Items of block b: from `firstItem[b]` to `firstItem[b + 1]`. Rows likewise. Shape (blocks + 1). */
  firstItem: Int32Array
  firstRow: Int32Array
  /** Distinct persons. */
  persons: number
  /** Shape (persons × blocks), row-major. */
  personRows: Int32Array
  weights: Float64Array
  groups: Int32Array
}

/** Bounds of patterns in a block: a larger table serves more items at once, until it no longer stays in the nearest cache. */
const fewestPatterns = 64
const mostPatterns = 729
/** How many persons a pattern should serve to be worth a row. */
const personsPerPattern = 16

export function patternBlocks({ persons, items, answers, weights, groups, firstCell }: CheckedResponses): PatternBlocks {
  const limit = Math.min(mostPatterns, Math.max(fewestPatterns, persons / personsPerPattern))
  const hasGaps = answers.includes(-1)
  const even = evenBlockLength(firstCell, limit)
  const parents: number[] = []
  const cells: number[] = []
  const firstItem = [0]
  const firstRow = [0]
  const columns: Int32Array[] = []
  let current = new Int32Array(persons).fill(-1)
  let next = new Int32Array(persons)
  let levelStart = 0
  let levelSize = 1

  for (let item = 0; item < items; item++) {
    const categories = firstCell[item + 1]! - firstCell[item]!
    for (;;) {
      const isFirst = firstItem[firstItem.length - 1] === item
      const start = parents.length
      const offset = isFirst ? -1 : levelStart
      const seen = new Int32Array(levelSize * (categories + 1)).fill(-1)
      for (let person = 0; person < persons; person++) {
        const answer = answers[person * items + item]!
        const slot = (current[person]! - offset) * (categories + 1) + answer + 1
        let row = seen[slot]!
        if (row < 0) {
          row = seen[slot] = parents.length
          parents.push(current[person]!)
          cells.push(answer < 0 ? -1 : firstCell[item]! + answer)
        }
        next[person] = row
      }
      const size = parents.length - start
      if (isFirst || (size <= limit && (hasGaps || item - firstItem.at(-1)! < even))) {
        const swap = current
        current = next
        next = swap
        levelStart = start
        levelSize = size
        break
      }
      // too many patterns: this item opens the next block
      parents.length = start
      cells.length = start
      columns.push(current)
      firstItem.push(item)
      firstRow.push(start)
      current = new Int32Array(persons).fill(-1)
      levelSize = 1
    }
  }
  columns.push(current)
  firstItem.push(items)
  firstRow.push(parents.length)

  const distinct = distinctPersons(columns, groups)
  const blocks = columns.length
  const personRows = new Int32Array(distinct.count * blocks)
  const total = new Float64Array(distinct.count)
  const group = new Int32Array(distinct.count)
  for (let person = 0; person < persons; person++) {
    const at = distinct.of[person]!
    total[at] = total[at]! + weights[person]!
    group[at] = groups[person]!
    for (let block = 0; block < blocks; block++) personRows[at * blocks + block] = columns[block]![person]!
  }
  return {
    blocks, parents: Int32Array.from(parents), cells: Int32Array.from(cells), firstItem: Int32Array.from(firstItem), firstRow: Int32Array.from(firstRow),
    persons: distinct.count, personRows, weights: total, groups: group,
  }
}

/** Items per block when every pattern of the commonest number of categories occurs, the blocks being of equal length. */
function evenBlockLength(firstCell: Int32Array, limit: number): number {
  const items = firstCell.length - 1
  const longest = Math.max(1, Math.floor(Math.log(limit) / Math.log(firstCell[items]! / items)))
  return Math.ceil(items / Math.ceil(items / longest))
}

/** Numbers persons by their distinct rows; gives up, each person for itself, when over half of them differ anyway. */
function distinctPersons(columns: readonly Int32Array[], groups: Int32Array): { of: Int32Array; count: number } {
  const persons = groups.length
  let of = Int32Array.from(groups)
  let count = 0
  for (const column of columns) {
    const numbers = new Map<number, number>()
    const finer = new Int32Array(persons)
    for (let person = 0; person < persons; person++) {
      const key = of[person]! * 2 ** 26 + column[person]!
      let number = numbers.get(key)
      if (number === undefined) numbers.set(key, (number = numbers.size))
      finer[person] = number
    }
    of = finer
    count = numbers.size
    if (count > persons / 2) return { of: Int32Array.from(groups, (_, person) => person), count: persons }
  }
  return { of, count }
}
