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
  private readonly unique = new Map<string, number>()

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
    return this.unique.get(`=${value}`) ?? this.add(`=${value}`, this.arity.length, value, [])
  }

  /** @param kids one node per cell of the level */
  node(level: number, kids: number[]): number {
    if (kids.every((kid) => kid === kids[0])) return kids[0]!
    const key = `${level}:${kids.join()}`
    return this.unique.get(key) ?? this.add(key, level, 0, kids)
  }

  private add(key: string, level: number, value: number, kids: number[]): number {
    const id = this.levels.length
    this.levels.push(level)
    this.values.push(value)
    this.children.push(kids)
    this.unique.set(key, id)
    return id
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
    const done = new Map<number, number>()
    const visit = (a: number, b: number): number => {
      if (this.isLeaf(a) && this.isLeaf(b)) return this.leaf(of(this.value(a), this.value(b)))
      const early = settled && this.isLeaf(a) ? settled(this.value(a)) : undefined
      if (early !== undefined) return this.leaf(early)
      const key = a * 67_108_864 + b
      const known = done.get(key)
      if (known !== undefined) return known
      const level = Math.min(this.level(a), this.level(b))
      const kids = Array.from({ length: this.arity[level]! }, (_, cell) => visit(this.level(a) === level ? this.kids(a)[cell]! : a, this.level(b) === level ? this.kids(b)[cell]! : b))
      const made = this.node(level, kids)
      done.set(key, made)
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
