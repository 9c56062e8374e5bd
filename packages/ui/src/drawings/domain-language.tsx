import { Construction, LineDrawing } from './line-drawing.tsx'

/** Language and culture: a pen and a speech balloon. */
export function LanguageDrawing() {
  return (
    <LineDrawing>
      <path d="M12 20 Q12 11 21 11 H65 Q74 11 74 20 V41 Q74 50 65 50 H40 L26 62 V50 H21 Q12 50 12 41 Z" fill="var(--drawing-fill, none)" />
      <path d="M24 24 h38 M24 35 h24" />
      <path d="M81 45 L90 54 L67 81 L53 87 L58 72 Z" fill="var(--drawing-paper, none)" />
      <path d="M74 53 L83 62 M53 87 L62 76" />
      <path d="M12 84 q5-6 10 0 t10 0 t8 0" />
      <Construction d="M6 91 h84" />
    </LineDrawing>
  )
}
