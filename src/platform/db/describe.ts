import { sql } from 'kysely'
import type { Read } from './db.ts'

type Column = {
  table_name: string
  column_name: string
  data_type: string
  is_nullable: string
  has_default: boolean
  generated: boolean
  checked: string | null
}

const typeOf: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'time without time zone': 'string',
  integer: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'Temporal.PlainDate',
  'timestamp with time zone': 'Temporal.Instant',
  jsonb: 'unknown',
  bytea: 'Buffer',
  tsvector: 'string',
  _text: 'string[]',
}

/** The TypeScript of `src/platform/db/data/schema.ts`, read from a migrated database. Words of a check become a union. */
export const describeSchema = async (db: Read): Promise<string> => {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, case when c.data_type = 'ARRAY' then c.udt_name else c.data_type end as data_type, c.is_nullable, c.column_default is not null as has_default,
      c.is_generated = 'ALWAYS' as generated,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.contype = 'c' and k.conrelid = format('public.%I', c.table_name)::regclass
          and k.conkey = array[(select a.attnum from pg_attribute a
            where a.attrelid = k.conrelid and a.attname = c.column_name)]
          and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as checked
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'
    order by c.table_name, c.ordinal_position`.execute(db)
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const parts = [...tables].map(
    ([name, columns]) => `export type ${pascal(name)}Table = {\n${columns.map(line).join('\n')}\n}`,
  )
  const all = [...tables.keys()].map((name) => `  ${name}: ${pascal(name)}Table`)
  return [
    '// Generated from the migrations by `npm run schema`; a test compares. Not edited by hand.',
    "import type { Generated, GeneratedAlways } from 'kysely'",
    '',
    ...parts.map((part) => `${part}\n`),
    `export type Database = {\n${all.join('\n')}\n}`,
    '',
  ].join('\n')
}

const line = (column: Column): string => {
  const words = column.checked ? [...column.checked.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`) : []
  const base = words.length > 0 ? words.join(' | ') : (typeOf[column.data_type] ?? 'unknown')
  const type = column.is_nullable === 'YES' && base !== 'unknown' ? `${base} | null` : base
  if (column.generated) return `  ${column.column_name}: GeneratedAlways<${type}>`
  return `  ${column.column_name}: ${column.has_default ? `Generated<${type}>` : type}`
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
