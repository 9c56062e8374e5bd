import { demoPeople } from '@gilde/use-cases'

export interface Answered<Body = Record<string, unknown>> {
  status: number
  headers: Headers
  body: Body
  text: string
}

/** Somebody who talks to the API as a browser would: with cookies, and from the site's own origin. */
export interface Client {
  cookies: Map<string, string>
  /** `body` is sent as JSON, or as it is when it is text. */
  call<Body = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered<Body>>
  /** Sends a form of a page, as without script. */
  submit(path: string, fields: Record<string, string>): Promise<Answered>
}

export function newClient(address: string): Client {
  const cookies = new Map<string, string>()
  const ask = async <Body>(path: string, init: RequestInit): Promise<Answered<Body>> => {
    const headers = { origin: address, ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }), ...(init.headers as Record<string, string>) }
    const response = await fetch(address + path, { redirect: 'manual', ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Body }
  }
  return {
    cookies,
    call: (method, path, body, headers = {}) =>
      ask(path, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }),
    submit: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** A visitor who pressed "start": has a token and a sitting of the short battery. */
export async function newVisitor(address: string): Promise<{ client: Client; sittingId: string }> {
  const client = newClient(address)
  const { status, headers, text } = await client.submit('/proberen', {})
  const [, sittingId] = /\/testen\/([\w-]+)$/.exec(headers.get('location') ?? '') ?? []
  if (!sittingId) throw new Error(`No sitting was started: ${status} ${text}`)
  return { client, sittingId }
}

/** Signs a demo pupil in by their full name. */
export async function signInPupil(address: string, name: string): Promise<Client> {
  const pupil = demoPeople().pupils.find((known) => known.name === name)
  if (!pupil) throw new Error(`No demo pupil ${name}`)
  return signIn(address, { form: 'pupil', classCode: pupil.classCode, personalCode: pupil.personalCode })
}

/** Signs a member of the demo staff in by role; of two with the same role, the `nth`. */
export async function signInStaff(address: string, role: string, nth = 0): Promise<Client> {
  const { password, staff } = demoPeople()
  const person = staff.filter((known) => known.role === role)[nth]
  if (!person) throw new Error(`No demo ${role}`)
  return signIn(address, { form: 'staff', email: person.email, password })
}

async function signIn(address: string, fields: Record<string, string>): Promise<Client> {
  const client = newClient(address)
  const { status, text } = await client.submit('/aanmelden', fields)
  if (status !== 302 || !client.cookies.has('session')) throw new Error(`Signing in gave ${status}: ${text.slice(0, 500)}`)
  return client
}
