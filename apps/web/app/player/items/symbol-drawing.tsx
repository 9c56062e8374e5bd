/**
 * Eighteen signs of our own in six families of three that look alike: strokes as a marking awl would scratch them.
 * No letters, no digits, and none is the mirror image of another: mirroring is no fair test of care. Box 48 × 48.
 */
const signs: readonly { path: string; dots?: readonly (readonly [x: number, y: number])[] }[] = [
  // arch
  { path: 'M9 38C8 20 14 9 24 9s17 11 15 29', dots: [[24, 29]] },
  { path: 'M9 38C8 20 14 9 24 9s17 11 15 29', dots: [[18, 30], [30, 30]] },
  { path: 'M9 38C8 20 14 9 24 9s17 11 15 29M24 20v17' },
  // saw
  { path: 'M5 30l6-14 6 14 7-14 7 14 6-14 6 14M7 39h34' },
  { path: 'M5 34l6-14 6 14 7-14 7 14 6-14 6 14M7 11h34' },
  { path: 'M5 31l6-14 6 14 7-14 7 14 6-14 6 14M24 37v7M24 4v7' },
  // rhomb on a stem
  { path: 'M24 24V43M24 34h10M24 4 34 14 24 24 14 14z' },
  { path: 'M24 24V43M24 30h10M24 39h10M24 4 34 14 24 24 14 14z' },
  { path: 'M24 24V43M15 34h18M24 4 34 14 24 24 14 14z' },
  // plumb
  { path: 'M8 12l32 1-16 28zM24 5v36' },
  { path: 'M8 12l32 1-16 28z', dots: [[24, 21]] },
  { path: 'M8 12l32 1-16 28zM15 25h18' },
  // wave
  { path: 'M6 26c6-12 12-12 18 0s12 12 18 0M24 7v8M24 35v8' },
  { path: 'M6 18c6-11 12-11 18 0s12 11 18 0M6 33c6-11 12-11 18 0s12 11 18 0' },
  { path: 'M6 25c6-12 12-12 18 0s12 12 18 0', dots: [[12, 36], [36, 12]] },
  // gate
  { path: 'M10 40V10h28v30M10 40l28-30' },
  { path: 'M10 40V10h28v30M17 40l7-20 7 20' },
  { path: 'M10 40V10h28v30M24 10v14', dots: [[24, 30]] },
]

/** Sign number `picture`, 0..17. Decoration for a screen reader: this test cannot be done by ear. */
export function SymbolDrawing({ picture }: { picture: number }) {
  const sign = signs[picture]
  if (!sign) throw new RangeError(`There is no sign ${picture}`)
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth={3.2} strokeLinecap="round" strokeLinejoin="round">
      <path d={sign.path} />
      {sign.dots?.map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r={3} fill="currentColor" stroke="none" />)}
    </svg>
  )
}
