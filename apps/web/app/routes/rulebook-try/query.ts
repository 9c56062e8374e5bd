/** A situation as it stands in an address: book, question, day, what is known, and what was skipped. */
export interface Situation {
  book: string
  decision: string
  on: string | undefined
  wrongDay: boolean
  facts: Record<string, string>
  sliders: Record<string, number>
  skipped: string[]
}

/** Facts are `f.` and sliders `s.`; an empty answer is no answer. */
export function toAddress({ book, decision, on, facts, sliders, skipped }: Omit<Situation, 'wrongDay'>): string {
  const parameters = new URLSearchParams({ boek: book, besluit: decision, ...(on && { op: on }) })
  for (const [fact, value] of Object.entries(facts)) parameters.append(`f.${fact}`, value)
  for (const [slider, value] of Object.entries(sliders)) parameters.append(`s.${slider}`, String(value))
  for (const fact of skipped) parameters.append('weetniet', fact)
  return `/regels/proberen?${parameters}`
}

export function readFacts(parameters: URLSearchParams): Pick<Situation, 'facts' | 'skipped'> {
  const entries = [...parameters].filter(([, value]) => value !== '' && value.length <= 60)
  const facts = Object.fromEntries(entries.flatMap(([name, value]) => (/^f\.[a-zA-Z0-9]{1,40}$/.test(name) && value !== '?' ? [[name.slice(2), value]] : [])))
  const unknown = entries.flatMap(([name, value]) => (name.startsWith('f.') && value === '?' ? [name.slice(2)] : name === 'weetniet' ? [value] : []))
  return {
    facts,
    skipped: [...new Set(unknown)].filter((fact) => !(fact in facts)),
  }
}
