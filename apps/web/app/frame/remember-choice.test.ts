import { describe, expect, it } from 'vitest'
import { readTheme } from './theme.ts'
import { rememberChoice } from './remember-choice.ts'

describe('rememberChoice', () => {
  it('goes back to the page with its question', () => {
    const response = rememberChoice('lang', 'en', '/richtingen?domain=stem')
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/richtingen?domain=stem')
    expect(response.headers.get('set-cookie')).toBe('lang=en; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000')
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'richtingen', null])('does not send anybody to %s', (path) => {
    expect(rememberChoice('lang', 'en', path).headers.get('location')).toBe('/')
  })

  it.each(['/.//elsewhere.example', '/a/..//elsewhere.example', '/./\\elsewhere.example', '/.///elsewhere.example'])('stays on this site for %s', (path) => {
    expect(rememberChoice('lang', 'en', path).headers.get('location')).toBe('/elsewhere.example')
  })
})

describe('readTheme', () => {
  const withCookie = (cookie: string) => readTheme(new Request('http://gilde.test', { headers: { cookie } }))
  it('takes a known look only', () => {
    expect(withCookie('lang=en; theme=dark')).toBe('dark')
    expect(withCookie('theme=pink')).toBe('system')
    expect(withCookie('mytheme=dark')).toBe('system')
  })
})
