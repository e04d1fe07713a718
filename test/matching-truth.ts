import type pg from 'pg'
import { type Id, newId } from '../src/platform/id.ts'
import { causes, fillers, places, resourceWords } from './data/matching-words.ts'

/** An association and a need of an invented truth, as the rows of the database hold them. */
type Made = {
  readonly id: Id
  readonly cause: number
  readonly places: readonly string[]
  readonly resources: readonly string[]
  readonly tags: {
    readonly themes: readonly string[]
    readonly groups: readonly string[]
    readonly resources: readonly string[]
  }
  readonly text: string
}

/** Associations and needs that grow from the same causes, with the words and tags that people forget or get wrong. */
export type MatchingTruth = {
  readonly associations: readonly Made[]
  readonly needs: readonly Made[]
  /** Who really fits: the same cause, at work in the place, with something of what is wanted. Tags and texts are not asked. */
  readonly fits: (need: Made, associationId: Id) => boolean
}

/** A row of numbers between 0 and 1 that is the same every time (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words = fillers.split(' ')

/** Makes a truth of so many of each; the same seed makes the same one. */
export const matchingTruth = (size: { associations: number; needs: number; seed: number }): MatchingTruth => {
  const next = numbers(size.seed)
  const one = <T>(of: readonly T[]): T => {
    const found = of[Math.floor(next() * of.length)]
    if (found === undefined) throw new Error('Nothing to choose among')
    return found
  }
  const some = <T>(of: readonly T[], count: number): readonly T[] => [
    ...new Set(Array.from({ length: count }, () => one(of))),
  ]
  const named = places.split(' ')
  const where = Array.from(
    { length: Math.max(4, Math.round(size.associations / 330)) },
    (_, index) => `${named[index % named.length]}${index < named.length ? '' : ` ${index}`}`,
  )
  const make = (isNeed: boolean): Made => {
    const cause = Math.floor(next() * causes.length)
    const { theme, groups, words: own } = causes[cause] ?? causes[0]
    const other = one(causes)
    const kept = <T>(tags: readonly T[]) => tags.filter(() => next() < 0.75)
    const resources = some(resourceWords, isNeed ? 2 : 3)
    const lost = next() < 0.2 ? [other.theme] : []
    const stray = next() < 0.3 ? some(other.words.split(' '), 4) : []
    const text = [...some(own.split(' '), 5), ...some(words, 9), ...stray].toSorted(() => next() - 0.5).join(' ')
    const tags = { themes: [...kept([theme]), ...lost], groups: kept(groups), resources: kept(resources) }
    return { id: newId(1_700_000_000_000), cause, places: some(where, isNeed ? 1 : 2), resources, tags, text }
  }
  const associations = Array.from({ length: size.associations }, () => make(false))
  const byId = new Map(associations.map((made) => [made.id, made]))
  return {
    associations,
    needs: Array.from({ length: size.needs }, () => make(true)),
    fits: (need, id) => {
      const found = byId.get(id)
      return (
        found?.cause === need.cause &&
        found.places.some((place) => need.places.includes(place)) &&
        found.resources.some((resource) => need.resources.includes(resource))
      )
    },
  }
}

/** Puts a truth in the database, as the owner of the tables: every association wants proposals, every need stands open. */
export const keepTruth = async (owner: pg.Pool, truth: MatchingTruth, hostAuthorityId: Id): Promise<void> => {
  const rows = (all: readonly Made[]) =>
    JSON.stringify(all.map(({ id, places, tags, text }, index) => ({ id, places, ...tags, text, name: `${index}` })))
  const list = (field: string) => `array(select jsonb_array_elements_text(r -> '${field}'))`
  await owner.query(
    `insert into association (association_id, name, purpose, area, themes, target_groups, offers, areas, wants_proposals, created_at)
     select (r ->> 'id')::uuid, 'Föreningen ' || (r ->> 'name'), r ->> 'text', r -> 'places' ->> 0, ${list('themes')}, ${list('groups')},
       ${list('resources')}, ${list('places')}, true, now() from jsonb_array_elements($1::jsonb) r`,
    [rows(truth.associations)],
  )
  await owner.query(
    `insert into partnership (partnership_id, host_authority_id, title, state, created_at)
     select (r ->> 'id')::uuid, $2, 'Behov ' || (r ->> 'name'), 'matching', now() from jsonb_array_elements($1::jsonb) r`,
    [rows(truth.needs), hostAuthorityId],
  )
  await owner.query(
    `insert into need (partnership_id, host_authority_id, title, challenge, for_whom, wanted, area, themes, target_groups, wanted_resources,
       sent_at, opened_on, invites_from, invites_until)
     select (r ->> 'id')::uuid, $2, split_part(r ->> 'text', ' ', 1) || ' ' || split_part(r ->> 'text', ' ', 2), r ->> 'text', 'Invånare',
       'Samverkan', r -> 'places' ->> 0, ${list('themes')}, ${list('groups')}, ${list('resources')}, now(), '2026-01-01', '2026-01-01',
       '2030-01-01' from jsonb_array_elements($1::jsonb) r`,
    [rows(truth.needs), hostAuthorityId],
  )
  await owner.query('analyze association')
  await owner.query('analyze need')
}

/** What plain full text would propose for a need, any word of it, best rank first: the baseline that matching must beat. */
export const plainlyRanked = async (owner: pg.Pool, needId: Id, limit: number): Promise<readonly Id[]> => {
  const { rows } = await owner.query<{ id: Id }>(
    `with asked as materialized (select (select string_agg('''' || replace(lexeme, '''', '''''') || '''', ' | ') from unnest(n.words))::tsquery
       as query from need n where n.partnership_id = $1)
     select a.association_id as id from association a, asked where a.wants_proposals and a.words @@ asked.query
     order by ts_rank(a.words, asked.query) desc, a.association_id limit $2`,
    [needId, limit],
  )
  return rows.map(({ id }) => id)
}
