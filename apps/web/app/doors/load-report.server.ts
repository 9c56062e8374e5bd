import { getReport, listOwnSittings, perform, Refusal, type ReportModel } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import type { RouterContextProvider } from 'react-router'

/** A report that a page can lead back to, with what it suggests. */
export interface ReportBehind {
  id: string
  /** Named only when it is somebody else's. */
  name: string | null
  suggestions: Pick<ReportModel['suggestions'][number], 'directionId' | 'name' | 'why'>[]
}

/** The report that the address names, else the pupil's own latest one; null when there is none that may be seen. */
export async function loadReport(context: Readonly<RouterContextProvider>, params: URLSearchParams): Promise<ReportBehind | null> {
  const actor = context.get(actorContext)
  const ownLatest = async () => (actor.kind === 'person' && actor.roles.includes('pupil') ? (await perform(listOwnSittings, context.get(appContext), actor, {})).sittings.find(({ reportId }) => reportId !== null)?.reportId : undefined)
  const id = params.get('rapport') ?? (await ownLatest())
  if (!id) return null
  try {
    const { report, mine } = await perform(getReport, context.get(appContext), actor, { id })
    return { id, name: mine ? null : report.pupil.name, suggestions: report.suggestions.map(({ directionId, name, why }) => ({ directionId, name, why })) }
  } catch (error) {
    // a link that holds a report which is no longer shown stays a link to the page
    if (error instanceof Refusal) return null
    throw error
  }
}
