import { listFile, mostInFile } from '../../platform/web/csv-file.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { casesFor } from '../list.ts'
import { askedFor } from './list-query.ts'

/** The list of cases as a file for a spreadsheet: same search, order and permission as the page, at most 10,000 rows. */
export const casesCsv = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (tx, { authority, actor, language }) => {
    if (!authority) return undefined
    const ask = askFor(c, tx, authority, actor)
    const { filter, sorting } = askedFor(ask)
    const { by: sort, isDescending } = sorting
    const rows = await casesFor(tx, actor, { ...filter, sort, isDescending, limit: mostInFile })
    return { language, rows }
  })
  if (!found) return missingPage(c)
  const t = c.get('services').texts(found.language)
  const rows = found.rows.map((row) => [
    row.caseNumber,
    row.title,
    row.bodyName,
    t(`casePages.list.${row.state}`),
    row.latestEventOn.toString(),
  ])
  const heading = (['number', 'title', 'body', 'state', 'latest'] as const).map((name) => t(`casePages.csv.${name}`))
  return listFile(c, t, { name: t('casePages.csv.file'), heading, rows })
}
