import { Construction, LineDrawing } from './line-drawing.tsx'

/** Sport: a stopwatch. */
export function SportDrawing() {
  return (
    <LineDrawing>
      <circle cx="46" cy="56" r="31" fill="var(--drawing-fill, none)" />
      <circle cx="46" cy="56" r="24" fill="var(--drawing-paper, none)" />
      <path d="M39 12 H53 M46 12 V25 M67 33 L73 27 M69 23 L77 31" />
      <path d="M46 56 L58 42 M46 36 v4 M46 72 v4 M26 56 h4 M62 56 h4" />
      <circle cx="46" cy="56" r="2.5" fill="currentColor" />
      <Construction d="M84 40 q6 16 0 32 M90 34 q10 22 0 44" />
    </LineDrawing>
  )
}
