import { Refusal, type RefusalCode } from '@gilde/use-cases'
import { data } from 'react-router'

/** What a refused page knows: why, and which fields it is about. */
export interface RefusalData {
  refusal: RefusalCode
  fields: Record<string, string>
}

/** Throws a refusal as a page with its own status; anything else goes on as the bug it is. */
export function throwAsPage(error: unknown): never {
  if (error instanceof Refusal) throw data({ refusal: error.code, fields: error.fields } satisfies RefusalData, { status: error.status })
  throw error
}
