import { sql } from 'kysely'
import type { Db } from './open-database.ts'

/**
 * The database as it stands, for a person to read and a test to compare: tables with columns and constraints, indexes,
 * row policies, functions and what the application role may do. Without the job queue's own schema.
 */
export async function describeSchema(owner: Db): Promise<string> {
  const [columns, constraints, indexes, policies, functions, grants] = await Promise.all([
    rows(owner, sql`select c.relname as part, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
      || case when a.attidentity <> '' then ' identity' else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where n.nspname = 'public' and c.relkind = 'r' order by c.relname, a.attnum`),
    rows(owner, sql`select c.relname as part, 'constraint ' || pg_get_constraintdef(k.oid) as line from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and k.contype <> 'n' order by 1, 2`),
    rows(owner, sql`select tablename as part, 'index ' || regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX \\S+ ON \\S+ ', '\\1') as line from pg_indexes where schemaname = 'public' order by 1, 2`),
    rows(owner, sql`select tablename as part, 'policy ' || policyname || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
      || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') as line from pg_policies where schemaname = 'public' order by 1, 2`),
    rows(owner, sql`select 'functions' as part, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
      || case when p.prosecdef then ' security definer' else '' end || coalesce(' set ' || array_to_string(p.proconfig, ', '), '') as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by 2`),
    rows(owner, sql`select table_name::text as part, 'gilde_app may ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) as line
      from information_schema.role_table_grants where table_schema = 'public' and grantee = 'gilde_app' group by 1
      union all select table_name::text, 'gilde_app may update (' || string_agg(column_name, ', ' order by column_name) || ')' from information_schema.role_column_grants
      where table_schema = 'public' and grantee = 'gilde_app' and privilege_type = 'UPDATE'
      and not exists (select from information_schema.role_table_grants t where t.table_name = role_column_grants.table_name and t.grantee = 'gilde_app' and t.privilege_type = 'UPDATE')
      group by 1 order by 1, 2`),
  ])
  const parts = Map.groupBy([...columns, ...constraints, ...indexes, ...policies, ...grants, ...functions], ({ part }) => part)
  return `${[...parts].map(([part, lines]) => [part, ...lines.map(({ line }) => `  ${line.replace(/\s+/g, ' ')}`)].join('\n')).join('\n\n')}\n`
}

async function rows(owner: Db, query: ReturnType<typeof sql>): Promise<{ part: string; line: string }[]> {
  return (await query.execute(owner)).rows as { part: string; line: string }[]
}
