import type { PoolClient } from 'pg'
import type { Share } from './load.ts'
import { meetingsPerBody } from './load-meetings.ts'

const cases = `(select pg_temp.id('authority', $1) as authority_id, $1::bigint * 1000000000 as base) a, generate_series(1, $2) n, words w`
const eachCase = `a.authority_id, pg_temp.id('case', a.base + n)`
const heldOn = `date '2024-01-10' + (n % 72 / 3) * 30`

/** The cases of one authority, each with parties, two papers in the register, a decision with two points and an assignment. */
export const loadCases = async (client: PoolClient, { authority, cases: count }: Share): Promise<void> => {
  const run = (statement: string) => client.query(statement, [authority, count])
  await run(`insert into case_file (authority_id, case_id, body_id, case_number, case_number_key, title, summary, state, stage,
      opened_on, closed_on, case_officer_id, is_public, latest_event_on)
    select ${eachCase}, pg_temp.id('body', a.base + 1 + n % 3), 'KS 2024/' || n, 'ks:2024:' || n,
      w.matters[1 + n % 11] || ' i ' || w.places[1 + n % 7] || ', del ' || n, w.sentences[1 + n % 13],
      case n % 4 when 0 then 'closed' else 'open' end, 'decision', date '2024-01-02' + n % 600,
      case n % 4 when 0 then date '2024-01-02' + n % 600 + 90 end, pg_temp.id('person', a.base + 1 + n % 30), n % 2 = 0,
      date '2024-01-02' + n % 600 + 60 from ${cases}`)
  await run(`insert into case_party (authority_id, case_party_id, case_id, kind, name, association_id, position)
    select a.authority_id, pg_temp.id('party', a.base + n * 2 + p), pg_temp.id('case', a.base + n),
      case p when 0 then 'authority' else 'association' end, case p when 0 then 'Kommunen' else 'Föreningen ' || (1 + n % 500) end,
      case p when 1 then pg_temp.id('association', 1 + n % 500) end, p from ${cases}, generate_series(0, 1) p`)
  await loadPapers(client, { authority, count, perCase: 2, from: 0 })
  await loadItems(client, { authority, count, meetingsApart: 0 })
  await run(`insert into assignment (authority_id, assignment_id, case_id, meeting_item_id, from_body_id, to_role, text, due_on,
      report_back_to, state)
    select a.authority_id, pg_temp.id('assignment', a.base + n), pg_temp.id('case', a.base + n), pg_temp.id('item', a.base + n),
      pg_temp.id('body', a.base + 1 + n % 3), 'förvaltningschefen', w.sentences[1 + (n + 5) % 13],
      case n % 3 when 0 then null else ${heldOn} + 120 end, 'Kommunstyrelsen', 'open' from ${cases}`)
  await run(`insert into finding (authority_id, finding_id, case_id, level, rule, message, found_at)
    select a.authority_id, pg_temp.id('finding', a.base + n), pg_temp.id('case', a.base + n), 'warn', 'R-ASG-1',
      'Uppdraget har ingen dag.', now() from ${cases} where n % 3 = 0`)
}

/** Two more papers, two more decisions in other meetings, and findings, for the cases whose pages are measured. */
export const loadRichCases = async (client: PoolClient, { authority, rich }: Share): Promise<void> => {
  await loadPapers(client, { authority, count: rich, perCase: 2, from: 10_000_000 })
  await loadItems(client, { authority, count: rich, meetingsApart: 1 })
  await loadItems(client, { authority, count: rich, meetingsApart: 4 })
  await client.query(
    `insert into finding (authority_id, finding_id, case_id, level, rule, message, found_at)
    select a.authority_id, pg_temp.id('finding', a.base + 500000 + n * 4 + f), pg_temp.id('case', a.base + n),
      (array['warn', 'info', 'ok'])[1 + f % 3], 'R-APP-1', w.sentences[1 + f], now() from ${cases}, generate_series(0, 3) f`,
    [authority, rich],
  )
}

type Papers = { readonly authority: number; readonly count: number; readonly perCase: number; readonly from: number }

const loadPapers = async (client: PoolClient, { authority, count, perCase, from }: Papers): Promise<void> => {
  const paper = `$4::bigint + a.base + n * $3 + p`
  const papers = `${cases}, generate_series(0, $3 - 1) p`
  const run = (statement: string) => client.query(statement, [authority, count, perCase, from])
  await run(`insert into stored_file (authority_id, sha256, bytes, size_bytes, stored_at)
    select a.authority_id, md5('a' || (${paper})) || md5('b' || (${paper})), '\\x414243', 3, now() from ${papers}`)
  await run(`insert into document (authority_id, document_id, case_id, kind, title, document_on, file_name, sha256, media_type, text,
      reading, filed_at)
    select a.authority_id, pg_temp.id('document', ${paper}), pg_temp.id('case', a.base + n),
      (array['officialReport', 'minutesExtract'])[1 + p % 2], (array['Tjänsteskrivelse', 'Protokollsutdrag'])[1 + p % 2] || ' ' || n,
      ${heldOn} - 14 * p, 'handling-' || n || '-' || p || '.pdf', md5('a' || (${paper})) || md5('b' || (${paper})),
      'application/pdf', concat_ws(' ', w.sentences[1 + n % 13], w.sentences[1 + (n / 13 + p) % 13], w.sentences[1 + (n / 7 + 3) % 13],
        w.sentences[1 + (n / 5 + p * 4) % 13], w.sentences[1 + (n / 3 + 8) % 13], case n % 200 when 7 then w.rare end),
      '{}', now() from ${papers}`)
  await run(`insert into register_entry (authority_id, register_entry_id, case_id, document_id, direction, registered_on, dated_on,
      counterpart, subject)
    select a.authority_id, pg_temp.id('register', ${paper}), pg_temp.id('case', a.base + n), pg_temp.id('document', ${paper}),
      'drawnUp', ${heldOn}, ${heldOn}, 'Föreningen', 'Handling ' || n from ${papers}`)
}

type Items = { readonly authority: number; readonly count: number; readonly meetingsApart: number }

/** A case is dealt with in one meeting; `meetingsApart` moves it to a later one, with paragraphs of its own. */
const loadItems = async (client: PoolClient, { authority, count, meetingsApart }: Items): Promise<void> => {
  const run = (statement: string) => client.query(statement, [authority, count, meetingsApart, 3 * meetingsPerBody])
  const item = `pg_temp.id('item', a.base + n + $3::bigint * 100000000)`
  const meeting = `a.base + (n + $3) % $4`
  await run(`insert into meeting_item (authority_id, meeting_item_id, meeting_id, minutes_id, case_id, paragraph, title, outcome,
      appeal_type, background, decision_path)
    select a.authority_id, ${item}, pg_temp.id('meeting', ${meeting}), pg_temp.id('minutes', ${meeting}), pg_temp.id('case', a.base + n),
      n / $4 + 1 + $3 * 100000, w.matters[1 + n % 11], 'decision', 'legalityReview', w.sentences[1 + n % 13], '' from ${cases}`)
  await run(`insert into decision_point (authority_id, meeting_item_id, number, text)
    select a.authority_id, ${item}, p, w.sentences[1 + (n + p) % 13] from ${cases}, generate_series(1, 2) p where $3 + $4 > 0`)
}
