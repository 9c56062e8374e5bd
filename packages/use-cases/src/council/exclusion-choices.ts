import codes from '@gilde/content/structure/codes.json' with { type: 'json' }
import { type Db, type DirectionRow, type EnrolmentYear, type Exclusion, listDirections, listOptionNames } from '@gilde/database'
import type { LocalText } from '@gilde/pathways'
import { directionId } from '../region/summarise-direction.ts'

/** The grade in which the next year lies; null where no direction follows in secondary education. */
const nextGrade: Record<EnrolmentYear, '1' | '2' | '3' | null> = { '1A': '1', '1B': '1', remediation: null, '2A': '2', '2B': '2', '3': '2', '4': '3', '5': '3', '6': null, '7': null }

export const finalityOf = { DO: 'transition', DU: 'double', A: 'labour-market' } as const
export const finalityNames: Record<'transition' | 'double' | 'labour-market', LocalText> = {
  transition: { nl: 'finaliteit doorstroom', en: 'transition finality' },
  double: { nl: 'dubbele finaliteit', en: 'dual-purpose finality' },
  'labour-market': { nl: 'finaliteit arbeidsmarkt', en: 'labour-market finality' },
}

export interface ExclusionChoice extends Exclusion {
  name: LocalText
}

/** What can be closed next year, from the lists of the structure and of what the region offers now. */
export interface ExclusionChoices {
  choices: ExclusionChoice[]
  /** Offered in the region next year. */
  directions: DirectionRow[]
}

export async function exclusionChoices(db: Db, year: EnrolmentYear): Promise<ExclusionChoices> {
  const grade = nextGrade[year]
  if (grade === null) return { choices: [], directions: [] }
  if (grade === '1') {
    const options = (await listOptionNames(db)).filter((name) => name.startsWith('2e leerjaar'))
    return { choices: options.map((name) => ({ kind: 'option', id: name, name: { nl: name, en: name } })), directions: [] }
  }
  const directions = await listDirections(db, { grades: [grade], offered: true })
  const named = directions.filter(({ finality }) => finality !== null)
  const present = <Value>(values: (Value | null)[]) => new Set(values.filter((value) => value !== null))
  const domains = present<string>(named.map(({ domain }) => domain))
  const forms = present(named.map(({ education_form }) => education_form))
  const same = (nl: string, en: string): LocalText => ({ nl, en })
  return {
    directions: named,
    choices: [
      ...(['transition', 'double', 'labour-market'] as const).map((id) => ({ kind: 'finality' as const, id, name: finalityNames[id] })),
      ...codes.domains.filter(({ id }) => id !== null && domains.has(id)).map(({ id, nl, en }) => ({ kind: 'domain' as const, id: id!, name: same(`domein ${nl}`, `domain ${en}`) })),
      ...codes.educationForms.filter(({ code }) => forms.has(code)).map(({ code, nl, en }) => ({ kind: 'form' as const, id: code, name: same(nl, en) })),
      ...named.map((row) => ({ kind: 'direction' as const, id: directionId(row), name: same(row.name, row.name) })),
    ],
  }
}

/** Whether what a certificate closes holds this direction. */
export function closes(exclusions: readonly Exclusion[], direction: Pick<DirectionRow, 'code' | 'grade' | 'finality' | 'domain' | 'education_form'>): boolean {
  const { finality, domain, education_form } = direction
  const mine: Exclusion[] = [
    ...(finality === null ? [] : [{ kind: 'finality' as const, id: finalityOf[finality] }]),
    ...(domain === null ? [] : [{ kind: 'domain' as const, id: domain }]),
    ...(education_form === null ? [] : [{ kind: 'form' as const, id: education_form }]),
    { kind: 'direction', id: directionId(direction) },
  ]
  return exclusions.some(({ kind, id }) => mine.some((one) => one.kind === kind && one.id === id))
}
