import type { StudyRequest } from '@gilde/use-cases'

/** The form of a study, filled in as it was: with the same test and numbers it gives the same figures. */
export function repeatAddress(instrument: string, request: StudyRequest): string {
  const { values, path } =
    request.kind === 'simulation'
      ? { path: '/nabootsen/nieuw', values: { ...request.blueprint, ...request.pupils } }
      : { path: '/ijken/nieuw', values: { model: request.model, ...(request.data.source === 'upload' ? { source: 'upload' } : request.data) } }
  return `${path}?${new URLSearchParams({ instrument, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) }).toString()}`
}
