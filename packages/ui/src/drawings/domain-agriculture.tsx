import { Construction, LineDrawing } from './line-drawing.tsx'

/** Agriculture and horticulture: a seedling and its height. */
export function AgricultureDrawing() {
  return (
    <LineDrawing>
      <path d="M42 78 C41 62 42 54 42 44" />
      <path d="M42 58 C28 58 17 49 15 34 C30 34 41 43 42 58 Z" fill="var(--drawing-fill, none)" />
      <path d="M42 46 C42 29 53 17 70 14 C73 32 60 46 42 46 Z" fill="var(--drawing-fill, none)" />
      <path d="M42 58 L26 43 M42 46 L60 25" />
      <path d="M8 78 h70" />
      <path d="M42 78 c-2 6-9 6-13 11 M42 78 c1 6 8 6 13 11 M42 78 v13" />
      <Construction d="M86 14 V78 M81 14 h10 M81 78 h10" />
    </LineDrawing>
  )
}
