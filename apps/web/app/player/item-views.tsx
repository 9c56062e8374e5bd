import type { Step } from '@gilde/use-cases'
import { type ComponentType, lazy } from 'react'
import type { ItemViewProps } from './item-view.ts'

type AnyView = Extract<Step, { kind: 'item' }>['view']

/** The drawing of each item type, fetched when the first such item comes. */
const views: Record<string, ComponentType<ItemViewProps<AnyView>>> = {
  'activity-rating': view(() => import('./items/activity-rating.tsx')),
  'number-series': view(() => import('./items/number-series.tsx')),
  'figural-matrices': view(() => import('./items/figural-matrices.tsx')),
  'mental-rotation': view(() => import('./items/mental-rotation.tsx')),
  'paper-folding': view(() => import('./items/paper-folding.tsx')),
  'mechanical-insight': view(() => import('./items/mechanical-insight.tsx')),
  span: view(() => import('./items/span.tsx')),
  'symbol-search': view(() => import('./items/symbol-search.tsx')),
  reaction: view(() => import('./items/reaction.tsx')),
  tracking: view(() => import('./items/tracking.tsx')),
  'colour-difference': view(() => import('./items/colour-difference.tsx')),
  reading: view(() => import('./items/reading.tsx')),
  vocabulary: view(() => import('./items/vocabulary.tsx')),
  'practical-arithmetic': view(() => import('./items/practical-arithmetic.tsx')),
}

/** A view model names its own drawing, so the cast is as true as the server that made both. */
function view<View>(load: () => Promise<{ default: ComponentType<ItemViewProps<View>> }>): ComponentType<ItemViewProps<AnyView>> {
  return lazy(load) as unknown as ComponentType<ItemViewProps<AnyView>>
}

export function itemView(type: string): ComponentType<ItemViewProps<AnyView>> {
  const found = views[type]
  if (!found) throw new Error(`No drawing for items of type ${type}`)
  return found
}
