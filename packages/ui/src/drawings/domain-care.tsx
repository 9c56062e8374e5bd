import { Construction, LineDrawing } from './line-drawing.tsx'

/** Society and welfare: a stethoscope and a heartbeat. */
export function CareDrawing() {
  return (
    <LineDrawing>
      <path d="M18 12 h8 M50 12 h8" />
      <path d="M20 12 V24 C20 40 29 50 38 50 S56 40 56 24 V12" />
      <path d="M38 50 V62 C38 78 47 84 58 84 C70 84 78 76 78 62 V54" />
      <circle cx="78" cy="44" r="10" fill="var(--drawing-fill, none)" /><circle cx="78" cy="44" r="4" />
      <Construction d="M4 76 h8 l4-9 6 18 5-12 3 3 h6" />
    </LineDrawing>
  )
}
