import { signOut } from '@gilde/use-cases'
import { appContext, secureCookiesContext } from '@gilde/web/context'
import { readCookies } from '@gilde/web/cookies'
import { redirect } from 'react-router'
import { throwAsPage } from '../../refusal-response.ts'
import { clearedSessionCookie, forgetKeptPages } from '../../session-cookie.ts'
import type { Route } from './+types/route.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const { session } = readCookies(request.headers.get('cookie'))
  if (session) await signOut(context.get(appContext), session).catch(throwAsPage)
  throw redirect('/', { headers: { 'set-cookie': clearedSessionCookie(context.get(secureCookiesContext)), ...forgetKeptPages } })
}

export function loader() {
  throw redirect('/')
}
