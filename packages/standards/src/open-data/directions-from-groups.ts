import type { DirectionFact, DomainId, Grade } from '@gilde/content/region-data.ts'
import type { ProductRow } from './fetch-products.ts'
import { codes } from './field-mapping.ts'
import { finalityOf } from './import-qualifications.ts'
import type { Component } from './structure.ts'

export interface GroupedDirections {
  directions: DirectionFact[]
  /** The direction of each administrative group; undefined where the source gives none. */
  byGroup: Map<string, DirectionFact>
}

/** Administrative groups are years of a direction; those with the same code in the same grade are one direction. */
export function directionsFromGroups(groups: ProductRow<'groups'>[], components: Component[], base: DirectionFact[]): GroupedDirections {
  const known = new Map(base.map((direction) => [keyOf(direction), direction]))
  const years = new Map<string, NamedGroup[]>()
  for (const group of groups) {
    const { code, name } = group
    if (code === null || name === null) continue
    const named = { ...group, code, name }
    const key = keyOf({ code, grade: gradeOf(group) })
    years.set(key, [...(years.get(key) ?? []), named])
  }
  const byGroup = new Map<string, DirectionFact>()
  const directions = [...years].map(([key, rows]) => {
    // a run-up shares the code of what it runs up to
    const direction = directionOf(rows.find((row) => !isRunUp(row.name)) ?? rows[0]!, components, known.get(key))
    for (const row of rows) byGroup.set(row.group, direction)
    return direction
  })
  return { directions, byGroup }
}

type NamedGroup = ProductRow<'groups'> & { code: string; name: string }

export function keyOf({ code, grade }: { code: string; grade: Grade }): string {
  return `${code}-${grade}`
}

export function gradeOf({ grade, form }: Pick<ProductRow<'groups'>, 'grade' | 'form'>): Grade {
  if (form !== null && Object.hasOwn(codes.gradeOfForm, form)) return codes.gradeOfForm[form as keyof typeof codes.gradeOfForm]
  const text = grade?.toLowerCase() ?? ''
  return Object.hasOwn(codes.gradeOfText, text) ? codes.gradeOfText[text as keyof typeof codes.gradeOfText] : 'other'
}

/** Full names: those we had, else the title of the component with this code, else the short name of the source. */
function directionOf(group: NamedGroup, components: Component[], known: DirectionFact | undefined): DirectionFact {
  const { code, name: shortName } = group
  const grade = gradeOf(group)
  const component = components.find((one) => one.code === code && !one.runUp && (one.grade === null || one.grade === grade || grade === '7'))
  const named =
    known?.shortName === shortName
      ? { name: known.name, nameMatch: known.nameMatch }
      : component
        ? { name: withoutDual(component.title), nameMatch: 'exact' as const }
        : { name: withoutDual(shortName), nameMatch: 'none' as const }
  return {
    code,
    grade,
    shortName,
    ...named,
    domain: domainOf(group.domain),
    finality: finalityOf(group.finality),
    educationForm: group.form,
    dual: group.dual,
    groupNumber: component?.groupNumber ?? known?.groupNumber ?? null,
    campusesInFlanders: 0,
  }
}

function domainOf(code: string | null): DomainId | null {
  return code !== null && Object.hasOwn(codes.domain, code) ? codes.domain[Number(code) as keyof typeof codes.domain] : null
}

export function withoutDual(name: string): string {
  return name.replace(/\s+(duaal|DL)$/i, '')
}

export function isRunUp(name: string): boolean {
  return /^aanloop\b/i.test(name)
}
