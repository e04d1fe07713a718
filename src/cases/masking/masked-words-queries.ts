import { sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import { privateTitles } from './data/private-titles.ts'
import { askedIn } from './web-version.ts'

/** Words that are masked somewhere, and the case whose texts they must not stand in. */
type MaskedWords = { readonly caseId: Id; readonly words: string }

/**
 * What is masked in the papers of each case, and in the minutes where its items stand, wherever those are filed. The latest web
 * version of each counts, also after it has been taken off: what it hid must not come forth elsewhere. Of minutes that have had none,
 * the names of private persons in the list of attendance count, unless somebody of the same name is there in an office. One statement.
 */
export const maskedWordsIn = async (db: Read, caseIds: readonly Id[]): Promise<readonly MaskedWords[]> => {
  if (caseIds.length === 0) return []
  const asked = sql`${JSON.stringify(caseIds)}::jsonb`
  const { rows } = await sql<{ case_id: Id; words: string }>`
    with asked as (select value::uuid as case_id from jsonb_array_elements_text(${asked}) as value),
    papers as (
      select d.authority_id, d.document_id, d.case_id from document d where d.case_id in (select case_id from asked)
      union
      select m.authority_id, m.document_id, i.case_id from meeting_item i
        join minutes m on m.authority_id = i.authority_id and m.meeting_id = i.meeting_id
          and (i.minutes_id is null or i.minutes_id = m.minutes_id)
        where i.case_id in (select case_id from asked) and m.document_id is not null
    )
    select distinct papers.case_id, mask.words from papers
      cross join lateral (
        select web_version_id from web_version w
          where w.authority_id = papers.authority_id and w.document_id = papers.document_id
          order by w.replaced_at desc nulls first limit 1
      ) latest
      join mask on mask.authority_id = papers.authority_id and mask.web_version_id = latest.web_version_id
      where mask.words <> ''
    union
    select case_id, min(name) from (
      select papers.case_id, a.meeting_id, a.name, coalesce(a.party, '') = ''
        and case when coalesce(a.title, '') = '' then a.role = 'other'
          else substring(lower(a.title collate "sv-SE-x-icu") from '[^\\s,]+') = any(${[...privateTitles]}) end as is_private
      from papers
        join minutes m on m.authority_id = papers.authority_id and m.document_id = papers.document_id
        join attendance a on a.authority_id = m.authority_id and a.meeting_id = m.meeting_id
        where not exists (select from web_version w
          where w.authority_id = papers.authority_id and w.document_id = papers.document_id)
    ) people group by case_id, meeting_id, lower(name collate "sv-SE-x-icu") having bool_and(is_private)`.execute(db)
  return rows.flatMap((row) => askedIn([row]).map((words) => ({ caseId: row.case_id, words })))
}

/** The same for one case, each run of words once. */
export const maskedWordsOf = async (db: Read, caseId: Id): Promise<readonly string[]> => [
  ...new Set((await maskedWordsIn(db, [caseId])).map(({ words }) => words)),
]
