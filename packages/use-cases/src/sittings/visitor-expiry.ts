const hours = 2
const keptDays = 90

/** A visitor's answers go away two hours after the last one, unless the visitor asks to keep them. */
export function visitorExpiry(now: Date): Date {
  return new Date(now.getTime() + hours * 3_600_000)
}

/** What a visitor asked to keep goes away after three months. */
export function keptExpiry(now: Date): Date {
  return new Date(now.getTime() + keptDays * 86_400_000)
}
