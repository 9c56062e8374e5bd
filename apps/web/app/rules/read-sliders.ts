/**
 * Sliders of an address. Each has a number (`s.`), a track (`r.`) and where both stood (`was.`); without script a person moves one of the
 * two. What was typed counts; where that was left as it stood, the track.
 *
 * @returns by id what was chosen, right or not
 */
export function readSliders(parameters: URLSearchParams): Record<string, string> {
  const ids = new Set([...parameters.keys()].flatMap((name) => (/^[sr]\.[a-z0-9-]{1,60}$/.test(name) ? [name.slice(2)] : [])))
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const [typed, moved, was] = ['s', 'r', 'was'].map((kind) => (parameters.get(`${kind}.${id}`) ?? '').slice(0, 12))
      const chosen = typed !== '' && typed !== was ? typed! : moved !== '' && moved !== was ? moved! : typed !== '' ? typed! : moved!
      return chosen === '' ? [] : [[id, chosen]]
    }),
  )
}

/** The same address with one value per slider, to be kept and shared; undefined when it is so already. */
export function plainAddress(url: URL): string | undefined {
  if (![...url.searchParams.keys()].some((name) => name.startsWith('r.') || name.startsWith('was.'))) return undefined
  const plain = new URLSearchParams([...url.searchParams].filter(([name]) => !/^(s|r|was)\./.test(name)))
  for (const [id, value] of Object.entries(readSliders(url.searchParams))) plain.append(`s.${id}`, value)
  return `${url.pathname}?${plain}`
}
