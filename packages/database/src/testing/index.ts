export { copyOfFilled } from './copy-database.ts'
export { freePort } from './free-port.ts'
export { type PostgresServer, startPostgres } from './start-postgres.ts'
export { realPostgres, type TestEngine, testDatabases } from './test-databases.ts'
