import { type Battery, batteries, findAdmissionBattery } from '@gilde/assessment'

const byId = new Map<string, Battery>(batteries.map((battery) => [battery.id, battery]))

/** Whether a report is made of it: admission tests, exercises and measures of a plan are something else. */
export function isTalentBattery(id: string): boolean {
  return id === 'full' || id === 'short'
}

export function findBattery(id: string): Battery | undefined {
  return byId.get(id) ?? findAdmissionBattery(id)
}
