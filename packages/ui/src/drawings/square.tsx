import { Construction, LineDrawing } from './line-drawing.tsx'

/** A carpenter's try square with its measure. */
export function SquareDrawing() {
  return (
    <LineDrawing>
      <path d="M14 10 H30 V66 H86 V82 H14 Z" fill="var(--drawing-fill, none)" />
      <path d="M30 20 h-6 M30 30 h-9 M30 40 h-6 M30 50 h-9 M40 66 v6 M50 66 v9 M60 66 v6 M70 66 v9" />
      <Construction d="M30 56 h10 v10 M40 10 L86 56 M40 4 v12 M92 56 h-12" />
    </LineDrawing>
  )
}
