import type { Finality, PartialQualificationFact, QualificationFact, QualificationLink } from '@gilde/content/region-data.ts'
import { fetchProduct, readNested } from './fetch-products.ts'
import { codes } from './field-mapping.ts'
import type { PageSource } from './page-source.ts'
import { type Component, isValidOn } from './structure.ts'

export interface ImportedQualifications {
  qualifications: QualificationFact[]
  links: QualificationLink[]
  partialQualifications: PartialQualificationFact[]
}

/**
 * Which professional qualifications the third grade leads to. The list of groups does not say so: each component is asked
 * for on its own, one after the other, which is a few hundred requests.
 */
export async function importQualifications(source: PageSource, components: Component[], today: string, problems: string[]): Promise<ImportedQualifications> {
  const levels = await fetchLevels(source, problems)
  const qualifications = new Map<string, QualificationFact>()
  const links = new Map<string, QualificationLink>()
  const partials = new Map<string, PartialQualificationFact>()
  for (const component of components) {
    const finality = finalityOf(component.finality)
    if (component.grade !== '3' || component.runUp || (finality !== 'DU' && finality !== 'A')) continue
    const name = `component ${component.number}`
    const raw = await source.component(component.number)
    if (raw === undefined) problems.push(`There is no answer for ${name} (${component.title}), so its qualifications are not known.`)
    const recognitions = readNested('recognitions', name, raw, problems).filter(({ row }) => isValidOn(row, today))
    const base = { groupNumber: component.groupNumber, direction: component.groupTitle, structureNumber: component.number }
    for (const recognition of recognitions) {
      for (const { row } of readNested('leadsTo', name, recognition.raw, problems)) {
        qualifications.set(row.number, { number: row.number, title: row.title, level: levels.get(row.number) ?? null })
        const key = `${component.groupNumber} ${row.number}`
        if (!links.has(key)) links.set(key, { qualification: row.number, ...base, finality, coverage: coverageOf(row.coverage), inferred: false })
      }
      for (const { row } of readNested('certificates', name, recognition.raw, problems))
        if (row.number !== null && row.title !== null)
          partials.set(`${component.groupNumber} ${row.number}`, {
            number: row.number,
            title: row.title,
            qualification: row.number.replace(/-DBK-.*$/, ''),
            ...base,
          })
    }
  }
  const partialQualifications = [...partials.values()].filter((part) => {
    if (links.has(`${part.groupNumber} ${part.qualification}`)) return true
    problems.push(`The partial qualification ${part.number} was left out: ${part.direction} does not lead to ${part.qualification}.`)
    return false
  })
  return { qualifications: [...qualifications.values()], links: [...links.values()], partialQualifications }
}

async function fetchLevels(source: PageSource, problems: string[]): Promise<Map<string, number>> {
  const rows = await fetchProduct(source, 'qualifications', problems)
  const versions = rows.flatMap(({ row, raw }) => readNested('versions', row.number, raw, problems))
  return new Map(versions.flatMap(({ row }) => (row.level === null ? [] : [[row.number, row.level] as const])))
}

export function finalityOf(code: string | null): Finality | null {
  return code !== null && Object.hasOwn(codes.finality, code) ? codes.finality[code as keyof typeof codes.finality] : null
}

function coverageOf(text: string | null): QualificationLink['coverage'] {
  return text !== null && Object.hasOwn(codes.coverage, text) ? codes.coverage[text as keyof typeof codes.coverage] : 'unknown'
}
