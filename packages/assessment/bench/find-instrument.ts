import type { Instrument } from '@gilde/assessment'

/** The instrument with this id, from the file of that name. @throws {RangeError} when the file exports none */
export async function findInstrument(id: string): Promise<Instrument> {
  const exported: Record<string, unknown> = await import(new URL(`../src/instruments/${id}.ts`, import.meta.url).href)
  const instrument = Object.values(exported).find(isInstrument)
  if (instrument?.id !== id) throw new RangeError(`No instrument "${id}" in src/instruments/${id}.ts`)
  return instrument
}

function isInstrument(value: unknown): value is Instrument {
  return typeof value === 'object' && value !== null && 'itemType' in value && 'bank' in value && 'id' in value
}
