import type { Id } from '../platform/id.ts'
import type { Day, Instant } from '../platform/time.ts'
import { bodies } from './data/bodies.ts'
import { accounts, associations, auditors, officials } from './data/people.ts'
import type { Rows } from './load-rows.ts'
import type { StoryAccount, StoryBody } from './story.ts'
import { storyDay } from './story-days.ts'
import { termStart, termsOf } from './terms.ts'
import { toldColumns } from './told-columns.ts'

/** What every part of the load knows: the day and moment, the ids given so far, and how to make more. */
export type Loading = {
  readonly today: Day
  readonly now: Instant
  readonly authorityId: Id
  readonly newId: () => Id
  readonly people: ReadonlyMap<string, Id>
  readonly bodies: ReadonlyMap<string, Id>
  readonly accounts: ReadonlyMap<string, Id>
  readonly associations: ReadonlyMap<string, Id>
}

/** The id under a key of the story. Throws on a key that the story does not have. */
export const idOf = (ids: ReadonlyMap<string, Id>, key: string): Id => {
  const id = ids.get(key)
  if (!id) throw new Error('The demo names someone or something that it does not have')
  return id
}

const allBodies: readonly StoryBody[] = bodies
const allAccounts: readonly StoryAccount[] = accounts

/** Gives everyone and everything that others refer to its id. */
export const startLoading = (now: Instant, today: Day, newId: () => Id): Loading => {
  const idsFor = (keys: Iterable<string>) => new Map([...new Set(keys)].map((key) => [key, newId()] as const))
  const elected = allBodies.flatMap((body) => termsOf(body, today).map(({ name }) => name))
  return {
    today,
    now,
    authorityId: newId(),
    newId,
    people: idsFor([...elected, ...officials.map(({ name }) => name), ...auditors]),
    bodies: idsFor(allBodies.map(({ key }) => key)),
    accounts: idsFor(allAccounts.map(({ name }) => name)),
    associations: idsFor(associations.map(({ key }) => key)),
  }
}

/** The municipality itself: bodies with terms of office, people with titles, accounts with roles, and the associations. */
export const placeRows = (loading: Loading): Rows => {
  const { authorityId: authority_id, now: created_at } = loading
  return {
    authority: [
      {
        authority_id,
        slug: 'bjorkvik',
        name: 'Björkviks kommun',
        address: 'Strandgatan 2, Björkvik',
        email: 'kommun@bjorkvik.example',
        publishes_minutes: true,
        created_at,
      },
    ],
    association: associations.map(({ key, organisationNumber, name, purpose, area }) => ({
      association_id: idOf(loading.associations, key),
      organisation_number: organisationNumber,
      name,
      purpose,
      area,
      created_at,
      ...toldColumns(key, loading.today),
    })),
    person: [...loading.people].map(([name, person_id]) => ({
      authority_id,
      person_id,
      name,
      account_id: loading.accounts.get(name) ?? null,
    })),
    official_title: titleRows(loading),
    ...bodyRows(loading),
    ...accountRows(loading),
  }
}

const titleRows = ({ authorityId: authority_id, newId, people, today }: Loading) =>
  officials.flatMap(({ name, titles }) =>
    titles.map(({ title, unit, fromWeeks }, index) => {
      const next = titles[index + 1]
      return {
        authority_id,
        official_title_id: newId(),
        person_id: idOf(people, name),
        title,
        unit,
        from_on: storyDay(today, { weeks: fromWeeks, weekday: 1 }),
        until_on: next ? storyDay(today, { weeks: next.fromWeeks, weekday: 1 }) : null,
      }
    }),
  )

const bodyRows = ({ authorityId: authority_id, bodies: bodyIds, people, newId, today }: Loading): Rows => ({
  body: allBodies.map(({ key, name, kind, parent, seats }) => ({
    authority_id,
    body_id: idOf(bodyIds, key),
    name,
    kind,
    parent_body_id: parent ? idOf(bodyIds, parent) : null,
    seats,
  })),
  body_numbering: allBodies.map(({ key, numbering }) => ({
    authority_id,
    body_id: idOf(bodyIds, key),
    from_on: termStart(today).subtract({ years: 4 }),
    kind: numbering.kind,
    pattern: numbering.pattern,
  })),
  term_of_office: allBodies.flatMap((body) =>
    termsOf(body, today).map(({ name, party, role, position, from, until }) => ({
      authority_id,
      term_of_office_id: newId(),
      body_id: idOf(bodyIds, body.key),
      person_id: idOf(people, name),
      role,
      party,
      position,
      from_on: from,
      until_on: until,
    })),
  ),
})

const accountRows = (loading: Loading): Rows => {
  const { authorityId: authority_id, newId, today, now: created_at } = loading
  const from_on = termStart(today).subtract({ years: 4 })
  const account = allAccounts.map(({ name, email }) => ({
    account_id: idOf(loading.accounts, name),
    email,
    name,
    is_demo: true,
    created_at,
  }))
  return {
    account,
    authority_role: allAccounts.flatMap(({ name, role, body }) =>
      role
        ? [
            {
              authority_id,
              authority_role_id: newId(),
              account_id: idOf(loading.accounts, name),
              role,
              body_id: body ? idOf(loading.bodies, body) : null,
              from_on,
            },
          ]
        : [],
    ),
    association_representative: allAccounts.flatMap(({ name, association, signs }) =>
      association && signs
        ? [
            {
              association_representative_id: newId(),
              association_id: idOf(loading.associations, association),
              account_id: idOf(loading.accounts, name),
              role: signs,
              from_on,
            },
          ]
        : [],
    ),
  }
}
