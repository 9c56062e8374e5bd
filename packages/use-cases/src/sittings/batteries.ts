import { type Battery, batteries } from '@gilde/assessment'

const byId = new Map<string, Battery>(batteries.map((battery) => [battery.id, battery]))

export function findBattery(id: string): Battery | undefined {
  return byId.get(id)
}
