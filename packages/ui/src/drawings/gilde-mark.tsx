/** The mark of the house: a G whose bar is a dimension line, closed by its tick. */
export function GildeMark() {
  return (
    <svg viewBox="0 0 48 48" fill="none" aria-hidden="true" focusable="false">
      <path d="M39.2 13.4 A18.5 18.5 0 1 0 42.5 24" stroke="currentColor" strokeWidth="6" />
      <path d="M45.5 24 H23" stroke="currentColor" strokeWidth="3.5" />
      <path d="M23 17 V31" stroke="var(--mark-tick, var(--brass))" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  )
}
