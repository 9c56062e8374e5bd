import { Construction, LineDrawing } from './line-drawing.tsx'

/** A needle and thread. */
export function NeedleDrawing() {
  return (
    <LineDrawing>
      <path d="M12 86 L66 26 C72 18 80 12 84 14 C86 18 80 26 72 32 Z" fill="var(--drawing-fill, none)" />
      <path d="M72 25 L78 19" />
      <path d="M76 22 C60 2 34 8 40 24 C46 38 74 44 70 60 C66 74 44 62 38 76 C35 84 44 90 52 86" />
      <Construction d="M58 90 h8 M72 90 h8 M86 90 h6" />
    </LineDrawing>
  )
}
