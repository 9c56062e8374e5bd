import { Construction, LineDrawing } from './line-drawing.tsx'

/** Cross-domain: a dovetail joint, two parts that fit. */
export function CrossDrawing() {
  return (
    <LineDrawing>
      <path d="M6 18 H28 V29 L45 23 V45 L28 39 V55 L45 49 V71 L28 65 V76 H6 Z" fill="var(--drawing-fill, none)" />
      <path d="M90 18 H54 V28 L71 22 V46 L54 40 V54 L71 48 V72 L54 66 V76 H90 Z" fill="var(--drawing-paper, none)" />
      <path d="M12 28 h9 M11 47 h11 M12 66 h8 M77 32 h7 M79 60 h6" strokeWidth="1.4" />
      <Construction d="M45 86 H54 M45 82 v8 M54 82 v8 M20 86 H45 M54 86 H76" />
    </LineDrawing>
  )
}
