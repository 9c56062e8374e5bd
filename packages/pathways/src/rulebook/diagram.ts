/**
 * Multi-valued decision diagrams over the cells of a space, each node once: a function from kinds of pupils to whole numbers. Two
 * functions are equal exactly when their nodes are the same.
 */
export class Diagram {
  /** Number of cells per level. */
  readonly arity: readonly number[]
  private readonly levels: number[] = []
  private readonly values: number[] = []
  private readonly children: number[][] = []
  private readonly leaves = new Map<number, number>()
  /** Nodes by what they are, open addressing: number + 1, or 0 where there is none. */
  private unique = new Int32Array(256)

  constructor(arity: readonly number[]) {
    this.arity = arity
  }

  /** Level of a node; that of a leaf is the number of levels. */
  level(node: number): number {
    return this.levels[node]!
  }

  isLeaf(node: number): boolean {
    return this.levels[node] === this.arity.length
  }

  /** Value of a leaf. */
  value(leaf: number): number {
    return this.values[leaf]!
  }

  kids(node: number): readonly number[] {
    return this.children[node]!
  }

  leaf(value: number): number {
    const known = this.leaves.get(value)
    if (known !== undefined) return known
    const made = this.add(this.arity.length, value, [])
    this.leaves.set(value, made)
    return made
  }

  /** @param kids one node per cell of the level */
  node(level: number, kids: number[]): number {
    const [first] = kids
    let hash = level
    let isOne = true
    for (const kid of kids) {
      if (kid !== first) isOne = false
      hash = Math.imul(hash ^ kid, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    if (isOne) return first!
    let at = hash & (this.unique.length - 1)
    for (; this.unique[at] !== 0; at = (at + 1) & (this.unique.length - 1)) if (this.isNode(this.unique[at]! - 1, level, kids)) return this.unique[at]! - 1
    const made = this.add(level, 0, kids)
    this.unique[at] = made + 1
    if (this.levels.length * 2 > this.unique.length) this.enlarge()
    return made
  }

  private isNode(node: number, level: number, kids: readonly number[]): boolean {
    if (this.levels[node] !== level) return false
    const own = this.children[node]!
    for (let cell = 0; cell < kids.length; cell++) if (own[cell] !== kids[cell]) return false
    return true
  }

  private enlarge(): void {
    this.unique = new Int32Array(this.unique.length * 4)
    for (const [node, level] of this.levels.entries()) {
      if (level === this.arity.length) continue
      let hash = level
      for (const kid of this.children[node]!) {
        hash = Math.imul(hash ^ kid, 0x9e3779b1)
        hash ^= hash >>> 15
      }
      let at = hash & (this.unique.length - 1)
      while (this.unique[at] !== 0) at = (at + 1) & (this.unique.length - 1)
      this.unique[at] = node + 1
    }
  }

  private add(level: number, value: number, kids: number[]): number {
    this.levels.push(level)
    this.values.push(value)
    this.children.push(kids)
    return this.levels.length - 1
  }

  /** Another function of the values. */
  map(root: number, of: (value: number) => number): number {
    const done = new Map<number, number>()
    const visit = (node: number): number => {
      const known = done.get(node)
      if (known !== undefined) return known
      const made = this.isLeaf(node) ? this.leaf(of(this.value(node))) : this.node(this.level(node), this.kids(node).map(visit))
      done.set(node, made)
      return made
    }
    return visit(root)
  }

  /** A function of the values of two. @param settled the result when it follows from the first alone, so that the second is not looked at */
  apply(one: number, other: number, of: (a: number, b: number) => number, settled?: (a: number) => number | undefined): number {
    const done = new PairTable()
    const { arity, levels, values, children } = this
    const visit = (a: number, b: number): number => {
      const [levelA, levelB] = [levels[a]!, levels[b]!]
      if (levelA === arity.length) {
        if (levelB === arity.length) return this.leaf(of(values[a]!, values[b]!))
        const early = settled?.(values[a]!)
        if (early !== undefined) return this.leaf(early)
      }
      const known = done.get(a, b)
      if (known !== -1) return known
      const level = Math.min(levelA, levelB)
      const [kidsA, kidsB] = [children[a]!, children[b]!]
      const kids: number[] = []
      for (let cell = 0; cell < arity[level]!; cell++) kids.push(visit(levelA === level ? kidsA[cell]! : a, levelB === level ? kidsB[cell]! : b))
      const made = this.node(level, kids)
      done.set(a, b, made)
      return made
    }
    return visit(one, other)
  }

  /** How many kinds of pupils have each value. Whole numbers are exact up to 2^53. */
  count(root: number): Map<number, number> {
    const done = new Map<number, Map<number, number>>()
    const size = (from: number, to: number) => this.arity.slice(from, to).reduce((product, each) => product * each, 1)
    const visit = (node: number): Map<number, number> => {
      const known = done.get(node)
      if (known) return known
      const counts = new Map<number, number>()
      if (this.isLeaf(node)) counts.set(this.value(node), 1)
      else for (const kid of this.kids(node)) for (const [value, count] of visit(kid)) counts.set(value, (counts.get(value) ?? 0) + count * size(this.level(node) + 1, this.level(kid)))
      done.set(node, counts)
      return counts
    }
    return new Map([...visit(root)].map(([value, count]) => [value, count * size(0, this.level(root))]))
  }

  /** The values that a box reaches. @param box cells per level that are allowed; undefined = all */
  reach(root: number, box: readonly (readonly number[] | undefined)[]): Set<number> {
    const values = new Set<number>()
    const seen = new Set<number>()
    const visit = (node: number): void => {
      if (seen.has(node)) return
      seen.add(node)
      if (this.isLeaf(node)) values.add(this.value(node))
      else {
        const kids = this.kids(node)
        for (const cell of box[this.level(node)] ?? kids.keys()) visit(kids[cell]!)
      }
    }
    visit(root)
    return values
  }

  /** Some box with a value that is wanted, or undefined when there is none: one way down, cells with the same way together. */
  findBox(root: number, wanted: (value: number) => boolean): (number[] | undefined)[] | undefined {
    const dead = new Set<number>()
    const box: (number[] | undefined)[] = this.arity.map(() => undefined)
    const visit = (node: number): boolean => {
      if (this.isLeaf(node)) return wanted(this.value(node))
      if (dead.has(node)) return false
      const kids = this.kids(node)
      for (const kid of new Set(kids)) {
        if (!visit(kid)) continue
        box[this.level(node)] = [...kids.keys()].filter((cell) => kids[cell] === kid)
        return true
      }
      dead.add(node)
      return false
    }
    return visit(root) ? box : undefined
  }

  /** 1 inside a box and 0 outside. */
  box(cells: readonly (readonly number[] | undefined)[]): number {
    let below = this.leaf(1)
    const outside = this.leaf(0)
    for (let level = this.arity.length - 1; level >= 0; level--) {
      const allowed = cells[level]
      if (allowed) below = this.node(level, Array.from({ length: this.arity[level]! }, (_, cell) => (allowed.includes(cell) ? below : outside)))
    }
    return below
  }
}

/** Whole numbers from 0 on by two others, open addressing. */
class PairTable {
  private size = 0
  /** Three for each: the first + 1, the second, and what is kept; 0 = empty. */
  private table = new Int32Array(3 * 32)

  private place(table: Int32Array, a: number, b: number): number {
    const places = table.length / 3
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    hash ^= hash >>> 15
    let place = hash & (places - 1)
    while (table[3 * place] !== 0 && (table[3 * place] !== a + 1 || table[3 * place + 1] !== b)) place = (place + 1) & (places - 1)
    return 3 * place
  }

  /** -1 when there is none. */
  get(a: number, b: number): number {
    const place = this.place(this.table, a, b)
    return this.table[place] === 0 ? -1 : this.table[place + 2]!
  }

  /** Of a pair that is not there yet. */
  set(a: number, b: number, kept: number): void {
    if (++this.size * 6 > this.table.length) {
      const larger = new Int32Array(this.table.length * 4)
      for (let from = 0; from < this.table.length; from += 3) {
        if (this.table[from] === 0) continue
        larger.set(this.table.subarray(from, from + 3), this.place(larger, this.table[from]! - 1, this.table[from + 1]!))
      }
      this.table = larger
    }
    const place = this.place(this.table, a, b)
    this.table[place] = a + 1
    this.table[place + 1] = b
    this.table[place + 2] = kept
  }
}
