import type { ExclusionFlowRow } from '@gilde/database'
import { z } from 'zod'
import type { ExclusionChoice } from './exclusion-choices.ts'
import { leastSchools } from './get-certificate-flows.ts'
import { leastPupils, poolCells } from './pool-cells.ts'
import { destinations, LocalText } from './view-case.ts'

const Part = z.object({
  closes: z.array(z.array(LocalText)).describe('What the certificates closed; several when one of them is too small to show alone'),
  like: z.boolean().describe('Holds exactly what this certificate would close'),
  pupils: z.int(),
  flows: z.array(z.object({ went: z.array(z.enum(destinations)), pupils: z.int() })).describe('Add up to the pupils'),
})

/** Where earlier holders of a B of this year were a year later, by what it closed; in sums, small groups taken together. */
export const HoldersWent = z
  .object({ parts: z.array(Part).describe('The one like this certificate first'), pupils: z.int(), leastPupils: z.int(), leastSchools: z.int() })
  .meta({ id: 'HoldersWent' })

/**
 * Groups the holders by what their B closed. The groups do not overlap and each is cut into destinations once, whichever certificate
 * is asked about: so nothing small comes out by taking one answer from another.
 *
 * @param closing what this certificate would close, as `kind:id`
 * @returns null where the sums come from too few other schools, or are of too few pupils
 */
export function holdersWent(rows: readonly ExclusionFlowRow[], closing: readonly string[], choices: readonly ExclusionChoice[]): z.output<typeof HoldersWent> | null {
  if ((rows[0]?.other_schools ?? 0) < leastSchools) return null
  const sum = (some: readonly ExclusionFlowRow[]) => some.reduce((total, { pupils }) => total + pupils, 0)
  const bySet = Map.groupBy(rows, ({ closes }) => closes.join('|'))
  const wanted = [...closing].sort().join('|')
  const nameOf = (key: string) => choices.find(({ kind, id }) => `${kind}:${id}` === key)?.name ?? { nl: key.slice(key.indexOf(':') + 1), en: key.slice(key.indexOf(':') + 1) }
  const parts = poolCells([...bySet].map(([key, some]) => ({ key, pupils: sum(some) }))).map(({ keys, pupils }) => {
    const some = keys.flatMap((key) => bySet.get(key)!)
    const flows = poolCells(destinations.map((key) => ({ key, pupils: sum(some.filter(({ went }) => went === key)) }))).map(({ keys: went, pupils: count }) => ({ went, pupils: count }))
    return { closes: keys.map((key) => key.split('|').map(nameOf)), like: keys.length === 1 && keys[0] === wanted, pupils, flows }
  })
  if (parts.length === 0) return null
  return { parts: parts.sort((a, b) => Number(b.like) - Number(a.like) || b.pupils - a.pupils), pupils: sum(rows), leastPupils, leastSchools }
}
