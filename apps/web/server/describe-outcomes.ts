interface Figure {
  direction_id: string
  measure: string
  seventh_year: boolean | null
  total: number | null
  counted: number | null
  share: number | null
}

/** What a table of school leavers would add, change and take away, a line each; empty when nothing would. */
export function describeOutcomes(before: readonly Figure[], after: readonly Figure[]): string[] {
  const keyOf = ({ direction_id, measure, seventh_year }: Figure) => `${direction_id} ${measure}${seventh_year === null ? '' : seventh_year ? ' with seventh year' : ' without seventh year'}`
  const say = ({ share, counted, total }: Figure) => share === null ? 'too few school leavers to show' : `${(100 * share).toFixed(1)} %${total === null ? '' : ` (${counted ?? '?'} of ${total})`}`
  const known = new Map(before.map((figure) => [keyOf(figure), figure]))
  const coming = new Map(after.map((figure) => [keyOf(figure), figure]))
  return [
    ...[...coming].flatMap(([key, figure]) => {
      const old = known.get(key)
      if (!old) return [`+ ${key}: ${say(figure)}`]
      return say(old) === say(figure) ? [] : [`~ ${key}: ${say(old)} becomes ${say(figure)}`]
    }),
    ...[...known].flatMap(([key, figure]) => (coming.has(key) ? [] : [`- ${key}: ${say(figure)}`])),
  ]
}
