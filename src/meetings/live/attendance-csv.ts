import { paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import { csvFile } from '../../platform/web/csv-file.ts'
import type { Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage } from '../../platform/web/errors.tsx'
import { askFor, opened } from '../../platform/web/page.tsx'
import { timeThere } from './attendance-time.ts'
import { sittingOfAddress } from './frame.tsx'
import { standingsOf } from './item-queries.ts'
import { clockOf, mayFollow } from './meeting.ts'

/** Who was at a meeting, from when until when, and in which paragraphs they served: for remuneration. */
export const attendanceCsv = async (c: Request): Promise<Response> => {
  const { found, sitting, standings, now } = await opened(c, async (tx, found) => {
    const { clock } = c.get('services')
    const now = clock.now()
    if (!found.authority || !mayFollow(found.actor)) return { found, sitting: undefined, standings: undefined, now }
    const sitting = await sittingOfAddress(askFor(c, tx, found.authority, found.actor))
    const ids = sitting?.agenda
      .filter(({ paragraph }) => paragraph !== undefined)
      .map(({ meetingItemId }) => meetingItemId)
    return { found, sitting, standings: await standingsOf(tx, ids ?? []), now }
  })
  if (found.authority && !mayFollow(found.actor)) return forbiddenPage(c, found)
  if (!sitting || !standings) return missingPage(c, found)
  const t = c.get('services').texts(found.language)
  const { meeting, roll, agenda, events } = sitting
  const heading = (['name', 'party', 'role', 'arrived', 'left', 'minutes', 'serves', 'remote'] as const).map((key) =>
    t(`live.csv.${key}`),
  )
  const rows = roll.map((row) => {
    const there = timeThere(row, events, meeting.closedAt ?? now)
    const serves = agenda.flatMap(({ paragraph, meetingItemId }) => {
      const list = standings.get(meetingItemId) ?? []
      const isServing = list.some((each) => each.attendanceId === row.attendanceId && each.standing === 'serves')
      return paragraph !== undefined && isServing ? [paragraph] : []
    })
    return [
      row.name,
      row.party ?? '',
      row.termRole === undefined
        ? (row.title ?? t(`live.roll.kinds.${row.role === 'official' ? 'official' : 'other'}`))
        : t(`live.role.${row.termRole}`),
      there.arrived ? clockOf(there.arrived) : '',
      there.left ? clockOf(there.left) : '',
      `${there.minutes}`,
      serves.length === 0 ? '' : paragraphsInWords(rangesOf(serves)),
      t(row.isRemote ? 'live.field.yes' : 'live.field.no'),
    ]
  })
  return csvFile(c, `narvaro-${meeting.heldOn}.csv`, [heading, ...rows])
}
