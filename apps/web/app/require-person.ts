import type { Person } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import { redirect, type RouterContextProvider } from 'react-router'

/** Who is signed in; anyone else is taken to the sign-in page. */
export function requirePerson(context: Readonly<RouterContextProvider>): Person {
  const actor = context.get(actorContext)
  if (actor.kind !== 'person') throw redirect('/aanmelden')
  return actor
}
