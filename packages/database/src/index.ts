export { type Database, type Db, type Identity, openDatabase } from './open-database.ts'
export type { Json, Tables } from './tables.ts'
