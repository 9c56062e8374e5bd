import { Construction, LineDrawing } from './line-drawing.tsx'

/** A hand plane with its shaving. */
export function PlaneDrawing() {
  return (
    <LineDrawing>
      <path d="M8 72 V60 C8 56 11 54 15 54 H83 C88 54 90 57 90 61 V72 Z" fill="var(--drawing-fill, none)" />
      <path d="M19 54 C14 46 16 37 23 35 C30 37 32 46 27 54" />
      <path d="M47 54 L37 31 L44 28 L57 54" fill="var(--drawing-paper, none)" />
      <path d="M66 54 C70 46 66 40 62 34 C68 27 79 29 78 36 C76 42 83 47 80 54" />
      <path d="M40 29 C34 20 20 24 17 15 C15 8 24 4 28 10 C30 15 24 18 22 14" />
      <path d="M36 72 v-6 h10 v6" />
      <Construction d="M2 80 H94 M8 76 v8 M90 76 v8" />
    </LineDrawing>
  )
}
