import { Construction, LineDrawing } from './line-drawing.tsx'

/** A pair of dividers striking an arc. */
export function DividersDrawing() {
  return (
    <LineDrawing>
      <path d="M48 12 V5" />
      <path d="M42 20 L29 68 L24 87 L35 71 L48 31 L61 71 L72 87 L67 68 L54 20" fill="var(--drawing-fill, none)" />
      <circle cx="48" cy="18" r="6.5" fill="var(--drawing-paper, none)" />
      <path d="M35 54 Q48 46 61 54" />
      <Construction d="M6 76 Q48 104 90 76 M24 92 h48 M24 88 v8 M72 88 v8" />
    </LineDrawing>
  )
}
