import type { ReactNode } from 'react'

/**
 * The sheet that every drawing of the house is made on: 96 × 96, one pen, round ends. Colours come from the surroundings:
 * the pen is `currentColor`, `--drawing-fill` tints the main shape and `--drawing-paper` hides what lies behind a part.
 * A drawing only accompanies a word, so screen readers skip it.
 */
export function LineDrawing({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 96 96" fill="none" stroke="currentColor" strokeWidth="2.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** The thin lines a draughtsman leaves in: arcs, axes and measures. */
export function Construction({ d }: { d: string }) {
  return <path d={d} strokeWidth="1.25" opacity="0.7" />
}
