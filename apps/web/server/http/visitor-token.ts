/** The visitor's token, if it can be one of ours: 256 random bits. A short one that somebody made up would be shared or guessed. */
export function visitorToken(cookies: Record<string, string>): string | undefined {
  const { visit } = cookies
  return visit !== undefined && /^[\w-]{43}$/.test(visit) ? visit : undefined
}
