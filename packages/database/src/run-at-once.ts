import pg from 'pg'
import { actAsStatement, type Statement } from './statement.ts'
import type { Identity } from './open-database.ts'

/** Connections on which the statement that sets the identity is prepared. */
const prepared = new WeakSet<pg.Connection>()

/**
 * Runs one statement as the application role, in a transaction of its own and in one way to the server and back, where a
 * transaction that waits for begin, identity, statement and commit takes four. PostgreSQL's protocol makes one
 * transaction of everything that is sent before one `Sync`: so what sets the identity goes in front of the statement.
 *
 * @throws what the server said of the statement; it has then changed nothing
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export async function runAtOnce<Row extends object>(pool: pg.Pool, identity: Identity, statement: Statement): Promise<Row[]> {
  const client = await pool.connect()
  try {
    const rows = await send<Row>(client, identity, statement)
    client.release()
    return rows
  } catch (error) {
    client.release(true) // of a connection on which something failed it is not known what is prepared
    throw error
  }
}

function send<Row extends object>(client: pg.PoolClient, identity: Identity, statement: Statement): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(statement, (error, results) => {
      if (error) reject(error)
      else resolve((results as unknown as { rows: Row[] }[]).at(-1)!.rows)
    })
    const submitStatement = query.submit
    query.submit = (connection) => {
      connection.stream.cork()
      try {
        actAs(connection, identity)
        return submitStatement.call(query, connection)
      } finally {
        connection.stream.uncork()
      }
    }
    client.query(query)
  })
}

/** Gives no row, so that the driver takes the one answer with columns for the statement's. */
function actAs(connection: pg.Connection, identity: Identity): void {
  const { name, text, values } = actAsStatement(identity)
  if (!prepared.has(connection)) {
    connection.parse({ name, text, types: [] }, true)
    prepared.add(connection)
  }
  connection.bind({ statement: name, values }, true)
  connection.execute(null, true)
}
