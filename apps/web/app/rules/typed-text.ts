/** What was typed in a field of a form; empty when it was not there or was a file. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
