import { createHash } from 'node:crypto'
import type { Database } from '../platform/db/data/schema.ts'
import { dayInWords } from '../platform/time.ts'
import { told } from './data/told.ts'
import type { Rows } from './load-rows.ts'
import { onePagePdf } from './one-page-pdf.ts'
import { idOf, type Loading } from './place-rows.ts'
import { storyDay } from './story-days.ts'
import { termStart } from './terms.ts'

/** What an association of the story tells of itself. Those who do not sign alone sign two together. */
export type ToldOf = {
  readonly association: string
  readonly purposeClause: string
  readonly icnpoClass: string
  readonly registerStatus: 'none' | 'registered'
  readonly themes: readonly string[]
  readonly targetGroups: readonly string[]
  readonly offers: readonly string[]
  readonly areas: readonly string[]
  readonly wantsProposals: boolean
  readonly board: readonly { readonly name: string; readonly office: Database['association_officer']['office'] }[]
  readonly signs: readonly { readonly name: string; readonly title: string; readonly alone: boolean }[]
}

const stories: readonly ToldOf[] = told

const boardMet = { weeks: 36, weekday: 2 } as const

/** The columns of an association that it tells itself. Everything was confirmed when its board had met. */
export const toldColumns = (key: string, { today }: Loading) => {
  const story = stories.find(({ association }) => association === key)
  if (!story) throw new Error('An association of the demo tells nothing of itself')
  return {
    purpose_clause: story.purposeClause,
    statutes_adopted_on: storyDay(today, { weeks: 140, weekday: 3 }),
    shares_no_profit: true,
    icnpo_class: story.icnpoClass,
    register_status: story.registerStatus,
    registered_on: story.registerStatus === 'registered' ? storyDay(today, { weeks: 88, weekday: 2 }) : null,
    confirmed_on: storyDay(today, { weeks: 30, weekday: 1 }),
    themes: [...story.themes],
    target_groups: [...story.targetGroups],
    offers: [...story.offers],
    areas: [...story.areas],
    wants_proposals: story.wantsProposals,
  }
}

/** Boards, and who signs by which minutes. */
export const associationRows = (loading: Loading): Rows => {
  const { today, now, newId } = loading
  const metOn = storyDay(today, boardMet)
  const each = stories.map((story) => ({ story, association_id: idOf(loading.associations, story.association) }))
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
