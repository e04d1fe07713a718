import { listFile, mostInFile } from '../../platform/web/csv-file.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { entriesFor } from './queries.ts'
import { searchOf } from './search.ts'

/** The register as a file for a spreadsheet: the same search and permission as the page, at most 10,000 entries. */
export const registerCsv = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (tx, { authority, actor, language }) => {
    if (!authority) return undefined
    const search = { ...searchOf(askFor(c, tx, authority, actor)), after: undefined, limit: mostInFile + 1 }
    return { language, entries: await entriesFor(tx, actor, search) }
  })
  if (!found) return missingPage(c)
  const t = c.get('services').texts(found.language)
  const heading = (['number', 'registeredOn', 'datedOn', 'direction', 'counterpart', 'subject'] as const).map((name) =>
    t(`register.column.${name}`),
  )
  const rows = found.entries.map((entry) => [
    entry.caseNumber,
    entry.registeredOn.toString(),
    entry.datedOn?.toString() ?? '',
    t(`register.direction.${entry.direction}`),
    entry.counterpart,
    entry.subject,
  ])
  return listFile(c, t, { name: t('register.file'), heading, rows })
}
