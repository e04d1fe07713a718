import type { Authority } from '../../platform/actor.ts'
import { csvFile } from '../../platform/web/csv-file.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import type { BoardNotice } from './board.ts'
import { noticesUp } from './board-queries.ts'
import { visibleNotice } from './notice-page.tsx'

const upOf = (c: Request) =>
  opened(c, async (tx, { authority }) => (authority ? { authority, notices: await noticesUp(tx) } : undefined))

/** The notices that are up as rows for a spreadsheet. */
export const boardCsv = async (c: Request): Promise<Response> => {
  const found = await upOf(c)
  if (!found) return missingPage(c)
  const t = c.get('services').texts('sv')
  return csvFile(c, 'anslagstavla.csv', [
    [
      t('notices.kind'),
      t('notices.body'),
      t('notices.meeting'),
      t('notices.paragraphs'),
      t('notices.postedOn'),
      t('notices.lastAppealDay'),
      t('notices.earliestRemoval'),
      t('notices.keptAt'),
    ],
    ...found.notices.map((notice) => [t(`notices.kinds.${notice.kind}`), notice.bodyName, ...cellsOf(notice)]),
  ])
}

const cellsOf = (notice: BoardNotice): string[] => [
  notice.kind === 'delegatedDecision' ? notice.decidedOn.toString() : notice.meetingOn.toString(),
  notice.kind === 'approvedMinutes'
    ? notice.content.paragraphs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
    : notice.kind === 'delegatedDecision'
      ? notice.content.number
      : '',
  notice.postedOn.toString(),
  notice.lastAppealOn?.toString() ?? '',
  notice.earliestRemovalOn.toString(),
  notice.kind === 'councilMeeting' ? '' : notice.content.keptAt,
]

/** The words of one notice as they were posted, and nothing else: what the watch compares. */
export const noticeWords = async (c: Request): Promise<Response> => {
  const notice = await opened(c, async (tx, { authority, actor }) =>
    authority ? visibleNotice(askFor(c, tx, authority, actor)) : undefined,
  )
  if (!notice) return missingPage(c)
  c.header('cache-control', 'no-store')
  return c.text(notice.text)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const entry = (baseUrl: string, { slug }: Authority, notice: BoardNotice, title: string): string => {
  const address = `${baseUrl}/${slug}/anslagstavla/${notice.noticeId}`
  const at = notice.postedAt.toString({ smallestUnit: 'second' })
  return `<entry><id>urn:uuid:${notice.noticeId}</id><title>${escaped(title)}</title><updated>${at}</updated><published>${at}</published><link rel="alternate" type="text/html" href="${escaped(address)}"/><content type="text">${escaped(notice.text)}</content></entry>`
}

/** What is up as an Atom feed (RFC 4287), newest first. */
export const boardAtom = async (c: Request): Promise<Response> => {
  const found = await upOf(c)
  if (!found) return missingPage(c)
  const { authority, notices } = found
  const { baseUrl, texts, clock } = c.get('services')
  const t = texts('sv')
  const home = `${baseUrl}/${authority.slug}/anslagstavla`
  const updated = (notices[0]?.postedAt ?? clock.now()).toString({ smallestUnit: 'second' })
  const entries = notices.map((notice) =>
    entry(
      baseUrl,
      authority,
      notice,
      t(`notices.feed.${notice.kind}`, {
        body: notice.bodyName,
        day: (notice.kind === 'delegatedDecision' ? notice.decidedOn : notice.meetingOn).toString(),
      }),
    ),
  )
  const title = escaped(`${t('notices.board.title')} ${authority.name}`)
  const head = `<id>${escaped(home)}</id><title>${title}</title><updated>${updated}</updated><author><name>${escaped(authority.name)}</name></author><link rel="self" href="${escaped(`${home}.atom`)}"/><link rel="alternate" type="text/html" href="${escaped(home)}"/>`
  return c.body(
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">${head}${entries.join('')}</feed>\n`,
    200,
    { 'content-type': 'application/atom+xml; charset=utf-8' },
  )
}
