export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The look chosen in the cookie `theme`; as the device says when nothing was chosen. */
export function readTheme(request: Request): Theme {
  const chosen = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return themes.find((theme) => theme === chosen) ?? 'system'
}
