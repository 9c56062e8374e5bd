import { Construction, LineDrawing } from './line-drawing.tsx'

/** A bench lamp. */
export function LampDrawing() {
  return (
    <LineDrawing>
      <path d="M16 86 H58" />
      <path d="M37 86 L24 54 L52 31" />
      <circle cx="24" cy="54" r="3.5" fill="var(--drawing-paper, none)" />
      <path d="M45 24 L66 45 L79 36 C83 25 70 10 57 14 Z" fill="var(--drawing-fill, none)" />
      <path d="M68 52 C72 54 78 50 78 44" />
      <Construction d="M74 58 l4 14 M82 53 l9 11 M86 44 l9 3" />
    </LineDrawing>
  )
}
