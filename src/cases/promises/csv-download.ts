import { paragraphSign } from '../../platform/texts/words.ts'
import { listFile, mostInFile } from '../../platform/web/csv-file.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { type ItemReference, isOverdue } from './promised.ts'
import { promisesFor } from './queries.ts'
import { searchOf } from './search.ts'

const columns = [
  'text',
  'toRole',
  'number',
  'body',
  'paragraph',
  'givenOn',
  'dueOn',
  'state',
  'closedOn',
  'backIn',
] as const

const paragraphIn = (item: ItemReference | undefined): string =>
  item?.paragraph === undefined ? '' : paragraphSign(item.paragraph)

/** The promises as a file for a spreadsheet: the same search and permission as the page, at most 10,000. */
export const promisesCsv = async (c: Request): Promise<Response> => {
  const found = await opened(c, async (tx, { authority, actor, language }) => {
    if (!authority) return undefined
    const search = searchOf(askFor(c, tx, authority, actor))
    const promises = await promisesFor(tx, actor, { ...search, after: undefined, limit: mostInFile + 1 })
    return { language, promises, today: search.today }
  })
  if (!found) return missingPage(c)
  const t = c.get('services').texts(found.language)
  const rows = found.promises.map((one) => [
    one.text,
    one.toRole,
    one.caseNumber,
    one.givenIn?.bodyName ?? one.from?.bodyName ?? '',
    paragraphIn(one.givenIn),
    one.givenIn?.heldOn.toString() ?? '',
    one.dueOn?.toString() ?? '',
    t(`promises.state.${isOverdue(one, found.today) ? 'late' : one.state}`),
    one.closedOn?.toString() ?? '',
    one.backIn ? `${one.backIn.bodyName} ${paragraphIn(one.backIn)} ${one.backIn.heldOn}` : '',
  ])
  return listFile(c, t, {
    name: t('promises.file'),
    heading: columns.map((name) => t(`promises.column.${name}`)),
    rows,
  })
}
