import type { listMyTerms } from '@gilde/use-cases'
import type { z } from 'zod'

export type MyTerm = z.input<typeof listMyTerms.output>['terms'][number]

/** What it says: a key of `termMessages`. A pupil reads about their own certificate. */
export function wordsOfTerm({ kind, own }: MyTerm) {
  return own && (kind === 'ask-talk' || kind === 'lodge-appeal' || kind === 'ask-repeat') ? (`${kind}-own` as const) : kind
}

/** Where it is done. */
export function placeOfTerm({ kind, caseId, councilId }: MyTerm): string {
  if (caseId === null) return `/klassenraden/${councilId}`
  if (kind === 'ask-talk' || kind === 'lodge-appeal') return `/beslissingen/${caseId}`
  if (kind === 'ask-repeat' || kind === 'advise-repeat' || kind === 'decide-repeat') return `/overdoen/${caseId}`
  return `/klassenraden/leerling/${caseId}`
}

/** How the day came about: a key of `termMessages`. */
export function basisOfTerm({ kind }: MyTerm): 'day-unconfirmed' | 'day-of-council' | 'day-before-year' {
  if (kind === 'ask-talk' || kind === 'lodge-appeal') return 'day-unconfirmed'
  return kind === 'propose' || kind === 'confirm' || kind === 'give-advice' || kind === 'meet-again' ? 'day-of-council' : 'day-before-year'
}
