import type { DoorJudge } from '../routes/door-judge.ts'
import { legOf } from '../routes/leg.ts'
import { doorBetween } from '../routes/door-between.ts'
import { type Standing, stationsOf } from '../routes/standing.ts'
import { moveBetween } from '../routes/stop.ts'
import { stopsAfter } from '../routes/stops-after.ts'

/** Every route as a list of stations, found by trying each door in turn: slow, and plainly what decision 016 says. */
export function walkEveryRoute(judge: DoorJudge, standing: Standing, target: number, limit: number): number[][] {
  const { map } = judge
  const door = doorBetween(map, standing, judge.for(standing))
  const found: number[][] = []
  const walk = (at: number, route: number[], legs: string[]) => {
    if (route.at(-1) === target) {
      found.push(route)
      return
    }
    if (route.length === limit) return
    for (const stop of stopsAfter(map, map.stations[at]!.stop))
      for (const to of map.stops[stop]!.stations) {
        const leg = legOf(map.stops[stop]!.track)
        const move = moveBetween(map.stations[at]!.year, map.stations[to]!.year)
        if (route.length > 0 && (move === 'again' || move === 'back') && legs.includes(leg)) continue
        if (door(at, to, route.length + 1) !== 'closed') walk(to, [...route, to], [...legs, leg])
      }
  }
  for (const start of stationsOf(map, standing)) walk(start, [], [])
  return found
}
