import { Construction, LineDrawing } from './line-drawing.tsx'

/** Economics and organisation: a pair of scales. */
export function EconomyDrawing() {
  return (
    <LineDrawing>
      <path d="M48 16 V82 M30 84 H66 M16 26 L80 26" />
      <circle cx="48" cy="14" r="5" fill="var(--drawing-paper, none)" />
      <path d="M20 26 L8 56 M20 26 L32 56 M76 26 L64 56 M76 26 L88 56" />
      <path d="M5 56 H35 C35 65 28 69 20 69 S5 65 5 56 Z" fill="var(--drawing-fill, none)" />
      <path d="M61 56 H91 C91 65 84 69 76 69 S61 65 61 56 Z" fill="var(--drawing-fill, none)" />
      <path d="M14 56 v-8 h12 v8 M70 56 v-4 h12 v4 M70 52 v-4 h12 v4" />
      <Construction d="M20 78 h18 M58 78 h18" />
    </LineDrawing>
  )
}
