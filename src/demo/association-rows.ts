import { createHash } from 'node:crypto'
import { dayInWords } from '../platform/time.ts'
import type { Rows } from './load-rows.ts'
import { onePagePdf } from './one-page-pdf.ts'
import { idOf, type Loading } from './place-rows.ts'
import { storyDay } from './story-days.ts'
import { termStart } from './terms.ts'
import { toldByAssociations } from './told-columns.ts'

const boardMet = { weeks: 36, weekday: 2 } as const

/** Boards, and who signs by which minutes. */
export const associationRows = (loading: Loading): Rows => {
  const { today, now, newId } = loading
  const metOn = storyDay(today, boardMet)
  const each = toldByAssociations.map((story) => ({
    story,
    association_id: idOf(loading.associations, story.association),
  }))
  const papers = each.map((one) => ({ ...one, association_evidence_id: newId() }))
  return {
    association_officer: each.flatMap(({ story, association_id }) =>
      story.board.map(({ name, office }) => ({
        ...{ association_officer_id: newId(), association_id, name, office, from_on: termStart(today) },
      })),
    ),
    association_evidence: papers.map(({ story, association_id, association_evidence_id }) => {
      const bytes = onePagePdf([
        'Protokoll från konstituerande styrelsemöte',
        dayInWords(metOn),
        '§ 4 Firmatecknare',
        ...story.signs.map(
          ({ name, title, alone }) => `${name}, ${title}, tecknar föreningens firma ${alone ? 'ensam' : 'i förening'}.`,
        ),
        'Påhittad handling för demonstration.',
      ])
      return {
        ...{ association_evidence_id, association_id, title: 'Protokoll från konstituerande styrelsemöte' },
        ...{ dated_on: metOn, media_type: 'application/pdf' as const, added_at: now },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: `\\x${bytes.toString('hex')}`,
      }
    }),
    association_signatory: papers.flatMap(({ story, association_id, association_evidence_id }) =>
      story.signs.map(({ name, title, alone }) => ({
        ...{ association_signatory_id: newId(), association_id, association_evidence_id, name, title },
        signs: alone ? ('alone' as const) : ('jointly' as const),
        jointly_count: 2,
        account_id: loading.accounts.get(name) ?? null,
        evidence_says: `§ 4, ${dayInWords(metOn)}`,
        from_on: metOn,
      })),
    ),
  }
}
