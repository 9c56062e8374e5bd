import type { Domain } from '../domain.ts'
import { AgricultureDrawing } from './domain-agriculture.tsx'
import { ArtsDrawing } from './domain-arts.tsx'
import { CareDrawing } from './domain-care.tsx'
import { CrossDrawing } from './domain-cross.tsx'
import { EconomyDrawing } from './domain-economy.tsx'
import { FoodDrawing } from './domain-food.tsx'
import { LanguageDrawing } from './domain-language.tsx'
import { SportDrawing } from './domain-sport.tsx'
import { StemDrawing } from './domain-stem.tsx'
import { SquareDrawing } from './square.tsx'

const drawings = {
  language: LanguageDrawing,
  stem: StemDrawing,
  arts: ArtsDrawing,
  agriculture: AgricultureDrawing,
  economy: EconomyDrawing,
  care: CareDrawing,
  sport: SportDrawing,
  food: FoodDrawing,
  cross: CrossDrawing,
}

/** The tool that stands for a domain; the try square where a direction has no domain yet (first grade). */
export function DomainDrawing({ domain }: { domain: Domain | null }) {
  const Drawing = domain ? drawings[domain] : SquareDrawing
  return <Drawing />
}
