import { type Actor, hashToken, newToken, perform, startPractice } from '@gilde/use-cases'
import { actorContext, appContext, secureCookiesContext } from '@gilde/web/context'
import { redirect, type RouterContextProvider } from 'react-router'
import { throwAsPage } from './refusal-response.ts'
import { visitCookie } from './session-cookie.ts'

/** Starts the practice form or a set of exercises for whoever asks, and goes there; a visitor gets a token for the answers. */
export async function startPracticeAndGo(context: Readonly<RouterContextProvider>, input: { family: string; part?: string | undefined; set?: number | undefined }): Promise<never> {
  const app = context.get(appContext)
  const asking = context.get(actorContext)
  const token = asking.kind === 'visitor' && !asking.tokenHash ? newToken(app) : undefined
  const actor: Actor = asking.kind === 'visitor' && token ? { ...asking, tokenHash: hashToken(token) } : asking
  const { id } = await perform(startPractice, app, actor, { family: input.family, ...(input.part && { part: input.part }), ...(input.set && { set: input.set }) }).catch(throwAsPage)
  throw redirect(`/testen/${id}`, token ? { headers: { 'set-cookie': visitCookie(context.get(secureCookiesContext), token) } } : undefined)
}
