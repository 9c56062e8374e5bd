import { Construction, LineDrawing } from './line-drawing.tsx'

/** A folding rule, half unfolded. */
export function FoldingRuleDrawing() {
  return (
    <LineDrawing>
      <polyline points="12,76 30,22 50,76 68,22 86,76" strokeWidth="13" />
      <polyline points="12,76 30,22 50,76 68,22 86,76" strokeWidth="8" stroke="var(--rule)" />
      <polyline points="12,76 30,22 50,76 68,22 86,76" strokeWidth="8" strokeDasharray="1.4 6" strokeLinecap="butt" stroke="var(--rule-ink)" />
      <circle cx="30" cy="22" r="1.6" fill="currentColor" /><circle cx="50" cy="76" r="1.6" fill="currentColor" /><circle cx="68" cy="22" r="1.6" fill="currentColor" />
      <Construction d="M6 91 H92 M6 87 v8 M92 87 v8" />
    </LineDrawing>
  )
}
