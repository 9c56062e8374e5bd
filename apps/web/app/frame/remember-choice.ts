import { redirect } from 'react-router'

/** Only a path of this site, so that nobody can be sent elsewhere by a link. */
function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return '/'
  const { origin, pathname, search } = new URL(path, 'http://own.invalid')
  // `/.//elsewhere` is read as the path `//elsewhere`, which a browser takes for another site
  return origin === 'http://own.invalid' ? pathname.replace(/^\/+/, '/') + search : '/'
}

/** Keeps a choice of this device for a year and goes back to where it was made. */
export function rememberChoice(cookie: string, value: string, returnTo: unknown): Response {
  return redirect(ownPath(returnTo), { headers: { 'set-cookie': `${cookie}=${value}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000` } })
}
