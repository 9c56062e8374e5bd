import { seedRegion } from '../region/seed-region.ts'
import { seedRulebooks } from '../rulebooks/seed-rulebooks.ts'
import type { TestWorld } from './test-databases.ts'

/** As a new installation has it: the region and the rulebooks, and nobody. */
export const installed: TestWorld = {
  name: 'installed',
  async fill(database) {
    await seedRegion(database)
    await seedRulebooks(database)
  },
}
