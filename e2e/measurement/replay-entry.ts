import { batteries, replay, results, type SittingEvent } from '@gilde/assessment'

export interface Replayed {
  /** Every double of every posterior, as its bits, in hexadecimal. */
  posteriors: (string[] | null)[]
  results: string
}

/** What a sitting comes to, in a form in which two engines can be compared bit for bit. Runs in the test and in the browser alike. */
export function replayed(seed: number, batteryId: string, events: readonly SittingEvent[]): Replayed {
  const battery = batteries.find(({ id }) => id === batteryId)
  if (!battery) throw new RangeError(`there is no battery ${batteryId}`)
  const state = replay({ seed, battery }, events)
  const bits = (values: Float64Array) => [...new BigUint64Array(values.slice().buffer)].map((value) => value.toString(16))
  return { posteriors: state.tests.map(({ posterior }) => (posterior ? bits(posterior) : null)), results: JSON.stringify(results(state)) }
}
