import { refusalMessages } from '@gilde/language/messages/refusals'
import { type Locale, textIn } from '@gilde/language'
import { type Actor, type App, type Operation, perform, Refusal } from '@gilde/use-cases'
import { inputOf } from './input-of.ts'

interface Route {
  operation: Operation
  pattern: RegExp
  names: string[]
}

export interface Asking {
  app: App
  actor: Actor
  locale: Locale
}

/** Answers the requests under `/api/` that belong to an operation. */
export function apiHandler(operations: readonly Operation[]): (request: Request, asking: Asking) => Promise<Response> {
  const routes: Route[] = operations.map((operation) => ({
    operation,
    names: [...operation.http.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    pattern: new RegExp(`^${operation.http.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }))

  return async (request, { app, actor, locale }) => {
    const url = new URL(request.url)
    const method = request.method.toLowerCase()
    try {
      const atPath = routes.filter((route) => route.pattern.test(url.pathname))
      const route = atPath.find(({ operation }) => operation.http.method === method)
      if (!route) throw new Refusal('not-found')
      const parameters = route.pattern.exec(url.pathname)!.slice(1)
      const path = Object.fromEntries(route.names.map((name, index) => [name, decode(parameters[index]!)]))
      const input = method === 'get' ? inputOf(url.searchParams) : await readJson(request)
      return Response.json(await perform(route.operation, app, actor, { ...input, ...path }), { headers: { 'cache-control': route.operation.access === 'public' ? 'public, max-age=60' : 'no-store' } })
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      return refusalAsJson(refusal, locale)
    }
  }
}

export function refusalAsJson(refusal: Refusal, locale: Locale): Response {
  const body = { error: refusal.code, message: textIn(refusalMessages, locale)(refusal.code), fields: refusal.fields }
  return Response.json(body, { status: refusal.status, headers: { 'cache-control': 'no-store' } })
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Refusal('not-found')
  }
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text()
  if (text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal('bad-input', { input: 'This is not JSON' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('bad-input', { input: 'This is not a JSON object' })
  return value as Record<string, unknown>
}
