import { z } from 'zod'
import type { Collected } from './collecting-queries.ts'
import { standards } from './data/standards.ts'
import { brokenReferences, type Row, type Rows, rowSchema } from './rows.ts'

const rows = z.record(z.string(), z.array(rowSchema))

const schema = z.object({
  format: z.literal(standards.format),
  packageId: z.uuid(),
  authorityId: z.uuid(),
  caseId: z.uuid(),
  madeAt: z.iso.datetime(),
  tables: rows,
  context: rows,
  files: z.array(
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      sizeBytes: z.int().min(0),
      storedAt: z.iso.datetime(),
      path: z.string().max(200),
    }),
  ),
  references: z.array(
    z.object({
      table: z.string(),
      columns: z.array(z.string()),
      to: z.string(),
      toColumns: z.array(z.string()),
    }),
  ),
  leftOut: z.array(z.object({ table: z.string(), row: rowSchema })),
  outward: z.array(z.object({ table: z.string(), key: rowSchema, column: z.string(), value: z.string() })),
})

/** A case as data: every row of it, what the rows point at, and where the bytes of its files lie in the package. */
export type CaseData = z.infer<typeof schema>

type Packed = {
  readonly packageId: string
  readonly authorityId: string
  readonly caseId: string
  readonly madeAt: string
  readonly collected: Collected
  readonly paths: ReadonlyMap<string, string>
}

/** The data file of a package, as text. */
export const caseDataText = ({ collected, paths, ...facts }: Packed): string => {
  const { tables, context, references, outward, leftOut } = collected
  const files = collected.files.map((file) => ({ ...file, path: paths.get(file.sha256) ?? '' }))
  const data = { format: standards.format, ...facts, tables, context, files, references, outward, leftOut }
  return `${JSON.stringify(data, undefined, 1)}\n`
}

/** The data of a package, or undefined when it is not of the format that we know. */
export const caseDataIn = (bytes: Uint8Array): CaseData | undefined => {
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** What the data says of another authority or another case than its own, or points at without having it: table names, each once. */
export const faultsIn = (data: CaseData): readonly string[] => {
  const files = data.files.map(({ sha256 }): Row => ({ authority_id: data.authorityId, sha256 }))
  const all: Rows = { ...data.tables, ...data.context, stored_file: files }
  const broken = brokenReferences(all, data.references).map(({ table }) => table)
  const foreign = Object.entries(data.tables).flatMap(([table, found]) =>
    found.some((row) => !isOwn(row, table, data)) ? [table] : [],
  )
  const isOneCase = data.tables.case_file?.length === 1
  return [...new Set([...(isOneCase ? [] : ['case_file']), ...broken, ...foreign])]
}

const isOwn = (row: Row, table: string, { authorityId, caseId }: CaseData): boolean => {
  // The parties of a partnership are authorities and associations of their own; what else hangs on it has no single owner.
  if (table === 'partnership') return row.host_authority_id === authorityId && row.case_id === caseId
  if ('partnership_id' in row || !('authority_id' in row)) return true
  return row.authority_id === authorityId && (!('case_id' in row) || row.case_id === caseId)
}
