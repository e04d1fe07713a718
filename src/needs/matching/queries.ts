import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../platform/db/db.ts'
import type { Id } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import { leastScore, mostCompared, weights } from './data/weights.ts'
import { type Reason, reasonsOf } from './matching.ts'

const exact = (value: number) => sql`${value}::float`
const worth = {
  theme: exact(weights.theme),
  targetGroup: exact(weights.targetGroup),
  area: exact(weights.area),
  offers: exact(weights.offers),
  words: exact(weights.words),
  likeness: exact(weights.likeness),
}

/** Somebody who may fit, and why. */
export type Proposal = {
  readonly id: Id
  readonly name: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

type Row = {
  id: Id
  name: string
  score: number
  themes: string[]
  target_groups: string[]
  offers: string[]
  area: string
  words: string[]
}

/**
 * One statement in three steps: who shares a tag, the place or a word of the name (by indexes); of those the likeliest by tags and
 * place; and of them the order, with words compared. `asked` and `others` name the same columns on both sides.
 */
const proposals = async (
  db: Read,
  { asked, others, limit }: { asked: RawBuilder<unknown>; others: RawBuilder<unknown>; limit: number },
): Promise<readonly Proposal[]> => {
  const { rows } = await sql<Row>`with asked as materialized (${asked}),
    likely as materialized (
      select o.* from asked, lateral (${others}) o
      order by ${worth.theme} * (o.themes && asked.themes)::int + ${worth.targetGroup} * (o.groups && asked.groups)::int
        + ${worth.offers} * (o.resources && asked.resources)::int + ${worth.area} * (o.areas && asked.areas)::int
        + ${worth.words} * (o.words @@ asked.name_query)::int desc, o.id
      limit ${mostCompared}),
    shared as (
      select o.id, o.name, o.words,
        array(select unnest(o.themes) intersect select unnest(asked.themes)) as themes,
        array(select unnest(o.groups) intersect select unnest(asked.groups)) as target_groups,
        array(select unnest(o.resources) intersect select unnest(asked.resources)) as offers,
        coalesce((select x from unnest(o.areas) x where x = any(asked.areas) limit 1), '') as area,
        least(1, ts_rank(o.words, asked.query, 1) * 8) as rank, word_similarity(asked.short, o.text) as likeness,
        greatest(1, cardinality(asked.themes)) as of_themes, greatest(1, cardinality(asked.groups)) as of_groups,
        greatest(1, cardinality(asked.resources)) as of_resources
      from likely o, asked),
    scored as (
      select *, ${worth.theme} * cardinality(themes)::float / of_themes + ${worth.targetGroup} * cardinality(target_groups)::float / of_groups
        + ${worth.offers} * cardinality(offers)::float / of_resources + ${worth.area} * (area <> '')::int
        + ${worth.words} * rank + ${worth.likeness} * likeness as score
      from shared order by score desc, id limit ${limit}),
    said as materialized (
      select w, q from (select w, plainto_tsquery('swedish', w) as q from (select distinct lower(x) as w
        from asked, regexp_split_to_table(asked.text, '[^[:alpha:]]+') x where length(x) > 4) distinct_words) parsed where numnode(q) > 0)
    select id, name, score, themes, target_groups, offers, area,
      array(select w from said where scored.words @@ q order by length(w) desc, w limit 4) as words
    from scored where score >= ${exact(leastScore)} order by score desc, id`.execute(db)
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      score: row.score,
      reasons: reasonsOf({ ...row, targetGroups: row.target_groups }),
    }))
    .filter(({ reasons }) => reasons.length > 0)
}

/** Any of the words of a text, as a question. */
const anyWord = (
  vector: RawBuilder<unknown>,
) => sql`coalesce((select string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' | ')
  from unnest(${vector}))::tsquery, ''::tsquery)`

/** Associations that may fit a need, for its parties: only those who want to be proposed, and none that is a party or has answered. */
export const associationsForNeed = (db: Read, partnershipId: Id, limit: number): Promise<readonly Proposal[]> =>
  proposals(db, {
    limit,
    asked: sql`select n.themes, n.target_groups as groups, n.wanted_resources as resources,
        case when n.area = '' then '{}' else array[n.area] end as areas, n.title as short, n.title || ' ' || n.challenge || ' ' || n.wanted as text,
        ${anyWord(sql`n.words`)} as query, ${anyWord(sql`to_tsvector('swedish', n.title)`)} as name_query
      from need n where n.partnership_id = ${partnershipId}`,
    others: sql`select a.association_id as id, a.name, a.themes, a.target_groups as groups, a.offers as resources, a.areas, a.words,
        a.name || ' ' || a.purpose as text
      from association a where a.wants_proposals and (a.themes && asked.themes or a.target_groups && asked.groups
        or a.areas && asked.areas or a.words @@ asked.name_query)
        and not exists (select from partnership_party p where p.partnership_id = ${partnershipId} and p.association_id = a.association_id)
        and not exists (select from need_answer w where w.partnership_id = ${partnershipId} and w.association_id = a.association_id)`,
  })

/** Open needs that may fit an association that wants proposals. Nothing is hidden by it: the list shows every open need. */
export const needsForAssociation = (
  db: Read,
  { associationId, authorityId, today }: { associationId: Id; authorityId: Id; today: Day },
  limit: number,
): Promise<readonly Proposal[]> =>
  proposals(db, {
    limit,
    asked: sql`select a.themes, a.target_groups as groups, a.offers as resources, a.areas, a.name as short,
        a.name || ' ' || a.purpose as text, ${anyWord(sql`a.words`)} as query, ${anyWord(sql`a.words`)} as name_query
      from association a where a.association_id = ${associationId} and a.wants_proposals`,
    others: sql`select n.partnership_id as id, n.title as name, n.themes, n.target_groups as groups, n.wanted_resources as resources,
        case when n.area = '' then '{}' else array[n.area] end as areas, n.words, n.title || ' ' || n.challenge || ' ' || n.wanted as text
      from open_need n where n.host_authority_id = ${authorityId} and n.invites_until >= ${today}
        and (n.themes && asked.themes or n.target_groups && asked.groups or n.area = any(asked.areas) or n.words @@ asked.name_query)
        and not exists (select from partnership_party p where p.partnership_id = n.partnership_id and p.association_id = ${associationId})
        and not exists (select from need_answer w where w.partnership_id = n.partnership_id and w.association_id = ${associationId})`,
  })
