import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'

const folder = new URL('../migrations/', import.meta.url)

/**
 * Runs the files of `migrations/` that have not run yet, in order of name, each in its own transaction. Two processes
 * that start together wait for one another. A file that has run is never changed: a checksum that differs refuses.
 */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())`.execute(db)
  const done: string[] = []
  for (const { name, text } of await readMigrations()) {
    await db.transaction().execute(async (tx) => {
      await sql`lock table migration`.execute(tx)
      const { rows } = await sql<{ same: boolean }>`select checksum = md5(${text}) as same from migration where name = ${name}`.execute(tx)
      if (rows[0]?.same) return
      if (rows[0]) throw new Error(`Migration ${name} has changed after it ran here; add a new migration instead`)
      await sql.raw(text).execute(tx)
      await sql`insert into migration (name, checksum) values (${name}, md5(${text}))`.execute(tx)
      done.push(name)
    })
  }
  return done
}

/** The files of `migrations/`, in the order in which they run. */
export async function readMigrations(): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })))
}
