/** What somebody filled in about a decision, as it comes from the form and goes back into it after a mistake. */
export interface KeptDecision {
  certificate: string
  exclusions: string[]
  motivation: string
  remediation: string
  advice: string
  passed: boolean
  supportOffered: boolean
  orientationTalkHeld: boolean
}

export const nothingKept: KeptDecision = { certificate: '', exclusions: [], motivation: '', remediation: '', advice: '', passed: false, supportOffered: false, orientationTalkHeld: false }

/** One field as text; empty when it is absent or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export function readDecision(form: FormData): KeptDecision {
  const text = (name: string) => textOf(form, name)
  return {
    certificate: text('certificate'),
    exclusions: form.getAll('exclusion').map(String),
    motivation: text('motivation'),
    remediation: text('remediation'),
    advice: text('advice'),
    passed: form.has('passed'),
    supportOffered: form.has('supportOffered'),
    orientationTalkHeld: form.has('orientationTalkHeld'),
  }
}

/** The same as the operations take it: `kind:id` apart. */
export function decisionInput(kept: KeptDecision) {
  return { ...kept, exclusions: kept.exclusions.map((value) => ({ kind: value.slice(0, value.indexOf(':')), id: value.slice(value.indexOf(':') + 1) })) }
}
