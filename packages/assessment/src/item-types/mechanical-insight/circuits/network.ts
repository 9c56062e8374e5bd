/** A circuit put together from parts in series and in parallel. All lamps are alike. */
export type Network =
  | { kind: 'lamp'; name: string }
  | { kind: 'switch'; name: string; closed: boolean }
  | { kind: 'series' | 'parallel'; parts: Network[] }

/** Resistance in lamps: 0 for a bare path, infinite for a broken one. */
export function resistanceOf(network: Network): number {
  if (network.kind === 'lamp') return 1
  if (network.kind === 'switch') return network.closed ? 0 : Infinity
  const each = network.parts.map(resistanceOf)
  if (network.kind === 'series') return each.reduce((sum, r) => sum + r, 0)
  if (each.includes(0)) return 0
  return 1 / each.reduce((sum, r) => sum + 1 / r, 0)
}

/** Current through each lamp when `current` flows through the whole; current takes a bare path where there is one. */
export function currentsIn(network: Network, current: number, into = new Map<string, number>()): Map<string, number> {
  if (network.kind === 'lamp') into.set(network.name, current)
  if (network.kind === 'series') for (const part of network.parts) currentsIn(part, current, into)
  if (network.kind === 'parallel') {
    const whole = resistanceOf(network)
    for (const part of network.parts) {
      const own = resistanceOf(part)
      currentsIn(part, current === 0 || own === Infinity ? 0 : whole === 0 ? (own === 0 ? current : 0) : (current * whole) / own, into)
    }
  }
  return into
}

/** The same circuit with other positions of its switches. */
export function setSwitches(network: Network, isClosed: (name: string) => boolean): Network {
  if (network.kind === 'switch') return { ...network, closed: isClosed(network.name) }
  return 'parts' in network ? { ...network, parts: network.parts.map((part) => setSwitches(part, isClosed)) } : network
}

export function hasLamp(network: Network): boolean {
  return network.kind === 'lamp' || ('parts' in network && network.parts.some(hasLamp))
}

/** Whether a path without a lamp runs beside another path. */
export function hasBypass(network: Network): boolean {
  return 'parts' in network && ((network.kind === 'parallel' && network.parts.some((part) => !hasLamp(part))) || network.parts.some(hasBypass))
}
