/** Query or form fields as one object: a name that comes more than once becomes a list, an empty field is left out. */
export function inputOf(fields: URLSearchParams | FormData): Record<string, unknown> {
  const input: Record<string, string | string[]> = {}
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || value === '') continue
    const known = input[name]
    input[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
  }
  return input
}
