import type { PoolClient } from 'pg'
import type { Share } from './load.ts'

/** Meetings of each body, twelve a year in two years. */
export const meetingsPerBody = 24

/** How many notices hang on the board of each authority. */
const noticesUp = 12

const numbered = `(select pg_temp.id('authority', $1) as authority_id, $1::bigint * 1000000000 as base) a`

/** Three bodies, people, and their meetings with attendance, minutes and notices. Row numbers of an authority start at a milliard times its own. */
export const loadMeetings = async (client: PoolClient, { authority, rich }: Share): Promise<void> => {
  const run = (statement: string, ...more: readonly number[]) => client.query(statement, [authority, ...more])
  await run(`insert into body (authority_id, body_id, name, kind, seats)
    select a.authority_id, pg_temp.id('body', a.base + n), (array['Kommunfullmäktige', 'Kommunstyrelsen', 'Socialnämnden'])[n],
      (array['council', 'executiveBoard', 'committeeBoard'])[n], 15 from ${numbered}, generate_series(1, 3) n`)
  await run(`insert into person (authority_id, person_id, name)
    select a.authority_id, pg_temp.id('person', a.base + n), 'Ledamot ' || n from ${numbered}, generate_series(1, 30) n`)
  const meetings = 3 * meetingsPerBody
  await run(
    `insert into meeting (authority_id, meeting_id, body_id, held_on, starts_at, place)
    select a.authority_id, pg_temp.id('meeting', a.base + n), pg_temp.id('body', a.base + 1 + n % 3),
      date '2024-01-10' + (n / 3) * 30, '13:00', 'Sammanträdesrummet Bryggan' from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `insert into attendance (authority_id, attendance_id, meeting_id, person_id, name, party, role, position)
    select a.authority_id, pg_temp.id('attendance', a.base + n * 30 + p), pg_temp.id('meeting', a.base + n),
      pg_temp.id('person', a.base + 1 + p), 'Ledamot ' || (1 + p), (array['S', 'M', 'C', 'V', 'MP'])[1 + p % 5],
      case when p < 15 then 'deciding' when p < 18 then 'substitute' else 'official' end, p
    from ${numbered}, generate_series(0, $2 - 1) n, generate_series(0, $3 - 1) p`,
    meetings,
    rich > 0 ? 20 : 4,
  )
  await run(
    `insert into attendance_range (authority_id, attendance_id, kind, from_paragraph, to_paragraph)
    select a.authority_id, pg_temp.id('attendance', a.base + n * 30 + p), case p when 1 then 'recused' else 'present' end, 1, 40
    from ${numbered}, generate_series(0, $2 - 1) n, generate_series(1, 3) p`,
    meetings,
  )
  await run(
    `insert into meeting_chair (authority_id, meeting_id, name, party)
    select a.authority_id, pg_temp.id('meeting', a.base + n), 'Ledamot 1', 'S' from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `insert into minutes (authority_id, minutes_id, meeting_id, kind, secretary, approved_on)
    select a.authority_id, pg_temp.id('minutes', a.base + n), pg_temp.id('meeting', a.base + n), 'ordinary', 'Tjänsteman 1',
      date '2024-01-10' + (n / 3) * 30 + 7 from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `insert into minutes_range (authority_id, minutes_id, from_paragraph, to_paragraph)
    select a.authority_id, pg_temp.id('minutes', a.base + n), 1, 2000000 from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `insert into approver (authority_id, minutes_id, position, name, party)
    select a.authority_id, pg_temp.id('minutes', a.base + n), 1, 'Ledamot 2', 'M' from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `insert into notice (authority_id, notice_id, minutes_id, posted_on, removed_on, kept_at, posted_by)
    select a.authority_id, pg_temp.id('notice', a.base + n), pg_temp.id('minutes', a.base + n), date '2024-01-10' + (n / 3) * 30 + 8,
      date '2024-01-10' + (n / 3) * 30 + 31, 'Kommunhuset', 'Tjänsteman 1' from ${numbered}, generate_series(0, $2 - 1) n`,
    meetings,
  )
  await run(
    `update notice set removed_on = null, posted_at = posted_on::timestamp at time zone 'Europe/Stockholm', last_appeal_on = posted_on + 21,
      earliest_removal_on = posted_on + 22, planned_removal_on = date '2999-12-31', content_sha256 = repeat('a', 64),
      content = jsonb_build_object('text', 'Protokollet är justerat.', 'says', jsonb_build_object('authority', 'Kommunen', 'body', body.name,
        'meetingDate', held_on, 'paragraphs', '[{"from": 1, "to": 40}]'::jsonb, 'approvedOn', approved_on, 'postedOn', posted_on,
        'lastAppealDay', posted_on + 21, 'removedOn', posted_on + 22, 'keptAt', 'Kommunhuset', 'postedBy', 'Tjänsteman 1'))
    from minutes join meeting using (authority_id, meeting_id) join body using (authority_id, body_id), ${numbered}
    where minutes.authority_id = a.authority_id and notice.authority_id = a.authority_id and notice.minutes_id = minutes.minutes_id
      and minutes.minutes_id >= pg_temp.id('minutes', a.base + $2)`,
    meetings - noticesUp,
  )
}
