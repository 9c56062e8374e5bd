import { Construction, LineDrawing } from './line-drawing.tsx'

/** Arts and creation: a palette and a brush. */
export function ArtsDrawing() {
  return (
    <LineDrawing>
      <path d="M46 20 C24 20 8 36 8 54 C8 72 24 84 40 82 C49 81 45 71 50 67 C55 62 66 70 75 65 C83 60 86 53 86 47 C86 30 68 20 46 20 Z" fill="var(--drawing-fill, none)" />
      <circle cx="24" cy="50" r="5" fill="var(--drawing-paper, none)" /><circle cx="36" cy="35" r="5" fill="var(--drawing-paper, none)" /><circle cx="27" cy="67" r="4" fill="var(--drawing-paper, none)" />
      <path d="M87 6 L92 11 L67 46 L60 40 Z" fill="var(--drawing-paper, none)" />
      <path d="M60 40 L67 46 C66 54 59 60 50 58 C55 54 53 47 60 40 Z" fill="var(--drawing-paper, none)" />
      <Construction d="M72 78 q8 10 18 0" />
    </LineDrawing>
  )
}
