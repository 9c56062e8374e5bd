import { randomInteger, shuffled } from '@gilde/numeric'

/**
 * An order in which no two neighbours share a scale, drawn from `random`.
 *
 * Members are shuffled within their scale; then each place goes to one of the scales with most members left, other
 * than the scale before it. This finds such an order whenever there is one, and goes round all scales before it
 * returns to the first when they are equally long.
 *
 * @param scaleOf the scale of each member
 * @throws {RangeError} when one scale has more members than all others together plus one
 */
export function interleavedOrder<T>(members: readonly T[], scaleOf: (member: T) => string, random: () => number): T[] {
  const left = new Map<string, T[]>()
  for (const member of members) left.set(scaleOf(member), [...(left.get(scaleOf(member)) ?? []), member])
  const largest = Math.max(0, ...[...left.values()].map((scale) => scale.length))
  if (2 * largest > members.length + 1) throw new RangeError(`no order keeps a scale of ${largest} apart among ${members.length} items`)
  for (const [scale, scaleMembers] of left) left.set(scale, shuffled(scaleMembers, random))

  const order: T[] = []
  let previous: string | undefined
  while (order.length < members.length) {
    const open = [...left].filter(([scale, scaleMembers]) => scale !== previous && scaleMembers.length > 0)
    const most = Math.max(...open.map(([, scaleMembers]) => scaleMembers.length))
    const longest = open.filter(([, scaleMembers]) => scaleMembers.length === most)
    const [scale, scaleMembers] = longest[randomInteger(random, longest.length)]!
    order.push(scaleMembers.pop()!)
    previous = scale
  }
  return order
}
