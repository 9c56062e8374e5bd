/** A number as people type it: a comma or a point, any minus sign. NaN when it is none. */
export function readDecimal(value: FormDataEntryValue | null): number {
  if (typeof value !== 'string') return Number.NaN
  const text = value.trim().replace('−', '-').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
}
