import { Construction, LineDrawing } from './line-drawing.tsx'

/** Food and hospitality: a whisk in a bowl. */
export function FoodDrawing() {
  return (
    <LineDrawing>
      <path d="M86 6 L91 11 L68 33 L63 28 Z" fill="var(--drawing-paper, none)" />
      <path d="M64 31 C46 24 28 38 28 54 M64 31 C54 32 40 42 39 54 M65 32 C66 42 54 52 50 54 M66 32 C72 46 66 52 61 54" />
      <path d="M10 54 H84 C84 72 70 86 47 86 S10 72 10 54 Z" fill="var(--drawing-fill, none)" />
      <path d="M36 90 H58" />
      <Construction d="M20 64 q6 12 18 14 M88 54 h6 M88 86 h6 M91 54 v32" />
    </LineDrawing>
  )
}
