export { randomInteger, seededRandom, shuffled } from './seeded-random.ts'
