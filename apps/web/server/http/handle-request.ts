import { randomBytes, randomUUID } from 'node:crypto'
import { type Locale, locales, textIn } from '@gilde/language'
import { refusalMessages } from '@gilde/language/messages/refusals'
import { type Actor, type App, findActor, hashToken, Refusal } from '@gilde/use-cases'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { type Asking, refusalAsJson } from '../api/answer-api.ts'
import { actorContext, addressContext, appContext, localeContext, nonceContext, secureCookiesContext } from '../context.ts'
import { cachePolicy } from './cache-policy.ts'
import { compress } from './compress.ts'
import { readCookies } from './cookies.ts'
import { isForm } from './is-form.ts'
import { isSameOrigin } from './is-same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { takeBody, uploadBytes } from './take-body.ts'
import { visitorToken } from './visitor-token.ts'

export interface Site {
  app: App
  build: () => Promise<ServerBuild>
  mode: 'production' | 'development'
  api(request: Request, asking: Asking): Promise<Response>
  openApi: Record<string, unknown>
  secureCookies: boolean
}

/** One request to one answer: who asks, may this be written from here, then API or page, with the headers that protect both. */
export function requestHandler({ app, build, mode, api, openApi, secureCookies }: Site): (request: Request, address: string) => Promise<Response> {
  const router = createRequestHandler(build, mode)
  const document = JSON.stringify(openApi)

  return async (request, address) => {
    const nonce = randomBytes(16).toString('base64url')
    const response = await answer(request, address, nonce).catch((error: unknown) => {
      if (error instanceof Refusal) return refusalBeforePage(request, error)
      const id = randomUUID()
      console.error(JSON.stringify({ error: id, path: new URL(request.url).pathname, detail: error instanceof Error ? error.stack : String(error) }))
      return new Response(JSON.stringify({ error: 'internal', id }), { status: 500, headers: { 'content-type': 'application/json' } })
    })
    for (const [name, value] of Object.entries(securityHeaders(nonce))) response.headers.set(name, value)
    return compress(request, response)
  }

  async function answer(request: Request, address: string, nonce: string): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/health') return health(app)
    if (pathname === '/api/openapi.json') return new Response(document, { headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' } })
    const isWrite = !['GET', 'HEAD'].includes(request.method)
    if (isWrite && !isSameOrigin(request)) throw new Refusal('other-site')
    const cookies = readCookies(request.headers.get('cookie'))
    const locale = localeOf(cookies)
    const actor = await actorOf(app, cookies, address)
    const taken = isWrite ? await takeBody(request, mayUpload(actor, pathname) ? uploadBytes : undefined) : request
    if (pathname.startsWith('/api/')) return api(taken, { app, actor, locale })
    if (isWrite && !(await isForm(taken))) throw new Refusal('bad-input')
    const context = new RouterContextProvider()
    context.set(appContext, app)
    context.set(actorContext, actor)
    context.set(localeContext, locale)
    context.set(nonceContext, nonce)
    context.set(addressContext, address)
    context.set(secureCookiesContext, secureCookies)
    const response = await router(taken, context)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', cachePolicy(actor))
    return response
  }
}

/** A trial of a test and a whole rulebook are larger than anything else that people send. */
function mayUpload(actor: Actor, pathname: string): boolean {
  if (actor.kind !== 'person') return false
  if (/^(\/api)?\/(regels|rulebooks)\//.test(pathname)) return actor.roles.includes('analyst') || actor.roles.includes('administrator')
  return (actor.roles.includes('coordinator') || actor.roles.includes('administrator')) && ['/ijken/nieuw', '/api/studies/calibrations'].includes(pathname)
}

function localeOf(cookies: Record<string, string>): Locale {
  return locales.find((known) => known === cookies.lang) ?? 'nl'
}

/** A request that is refused before it is known whether there is such a page: the sentence alone. */
function refusalBeforePage(request: Request, refusal: Refusal): Response {
  const locale = localeOf(readCookies(request.headers.get('cookie')))
  if (new URL(request.url).pathname.startsWith('/api/')) return refusalAsJson(refusal, locale)
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...(refusal.status === 503 && { 'retry-after': '10' }) }
  return new Response(textIn(refusalMessages, locale)(refusal.code), { status: refusal.status, headers })
}

async function actorOf(app: App, cookies: Record<string, string>, address: string): Promise<Actor> {
  const actor = await findActor(app, cookies.session)
  const token = visitorToken(cookies)
  return actor.kind === 'visitor' ? { kind: 'visitor', address, ...(token && { tokenHash: hashToken(token) }) } : actor
}

async function health(app: App): Promise<Response> {
  try {
    await app.database.transaction({}, async () => {})
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    console.error('health:', error)
    return Response.json({ status: 'no database' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
