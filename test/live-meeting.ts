import { type ItemKind, type PlannedItem, putOnAgenda } from '../src/meetings/live/index.ts'
import { insertPlan } from '../src/meetings/planning/plan-queries.ts'
import { saveTerm } from '../src/organisations/body-queries.ts'
import { savePerson, type TermRole } from '../src/organisations/index.ts'
import type { Id } from '../src/platform/id.ts'
import { day } from '../src/platform/time.ts'
import type { TestApp, Visitor } from './app.ts'
import { arranging } from './arrange.ts'
import { attribute, sentBy } from './form-fields.ts'

type House = Pick<TestApp, 'db' | 'clock' | 'place'>

/** "Birgitta Alm (S)": a name with its party. */
export type Named = string

/** Elects people to a body: the first is chair, the second vice chair, then members, then substitutes. Answers person by name. */
export const elect = async (
  house: House,
  bodyId: Id,
  { members, substitutes }: { members: readonly Named[]; substitutes: readonly Named[] },
): Promise<ReadonlyMap<string, Id>> => {
  const people = new Map<string, Id>()
  const roleOf = (index: number): TermRole => (index === 0 ? 'chair' : index === 1 ? 'viceChair' : 'member')
  const all = [
    ...members.map((who, index) => ({ who, role: roleOf(index) })),
    ...substitutes.map((who) => ({ who, role: 'substitute' as const })),
  ]
  await arranging(house)(async ({ tx, newId, authority }) => {
    for (const [position, { who, role }] of all.entries()) {
      const [, name = who, party = ''] = /^(.*) \((.*)\)$/.exec(who) ?? []
      const personId = newId()
      people.set(name, personId)
      await savePerson(tx, authority.authorityId, { personId, name })
      const term = { termId: newId(), bodyId, personId, role, party, position, fromOn: day('2022-01-01') }
      await saveTerm(tx, authority.authorityId, term)
    }
    return bodyId
  })
  return people
}

/** Plans a meeting with its agenda. */
export const plan = async (
  house: House,
  meeting: {
    readonly bodyId: Id
    readonly heldOn: string
    readonly startsAt?: string
    readonly firstParagraph?: number
  },
  items: readonly (PlannedItem | { readonly title: string; readonly kind: ItemKind })[],
): Promise<{ readonly meetingId: Id; readonly itemIds: readonly Id[] }> => {
  const itemIds: Id[] = []
  const heldOn = day(meeting.heldOn)
  const meetingId = await arranging(house)(async (doing) => {
    const id = doing.newId()
    const asUsual = { isOpenDoors: false, isRemote: false, remoteAddress: '', hindranceTo: '', isExtra: false }
    await insertPlan(doing.tx, {
      ...{ authorityId: doing.authority.authorityId, meetingId: id, bodyId: meeting.bodyId, now: doing.now },
      when: { heldOn, startsAt: meeting.startsAt, place: 'Strandsalen', chairWants: false, ...asUsual },
    })
    itemIds.push(...(await putOnAgenda(doing, id, items)))
    if (meeting.firstParagraph !== undefined)
      await doing.tx
        .insertInto('meeting_rules')
        .values({
          authority_id: doing.authority.authorityId,
          body_id: meeting.bodyId,
          first_paragraph_year: heldOn.year,
          first_paragraph: meeting.firstParagraph,
        })
        .execute()
    return id
  })
  return { meetingId, itemIds }
}

/** What a browser would send of the form of a page: fields, ticks, choices and texts. */
export const formOf = (html: string): Record<string, string> => {
  const form = /<form[^>]*data-action="live\.(?:saveItem|recordVote|openMeeting)"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const texts = [...form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', unescaped(text)] as const,
  )
  return { ...sentBy(form), ...Object.fromEntries(texts) }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The secretary's table through HTTP, as a browser without script uses it. People are named by their name. */
export const table = (visitor: Visitor, meetingId: Id, slug = 'bjorkvik') => {
  const base = `/${slug}/sammantraden/${meetingId}/nu`
  const item = (itemId: Id) => `${base}/punkter/${itemId}`
  const html = async (path: string) => (await visitor.get(path)).text()
  return {
    base,
    item,
    html,
    open: (personIds: readonly Id[], fields: Readonly<Record<string, string>> = {}) =>
      visitor.post(`${base}/oppna`, {
        secretary: 'Alma Bergström',
        clock: '',
        ...Object.fromEntries(personIds.map((id) => [`present.${id}`, '1'])),
        ...fields,
      }),
    takeUp: (itemId: Id) => visitor.post(`${item(itemId)}/ta-upp`),
    /** Fills in the form of a paragraph and presses a button. What is set to undefined is not sent, like a box that is not ticked. */
    press: async (itemId: Id, verb: string, changes: Readonly<Record<string, string | undefined>> = {}) => {
      const sent = { ...formOf(await html(item(itemId))), ...changes, do: verb }
      const fields = Object.fromEntries(
        Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      return visitor.post(item(itemId), fields)
    },
    vote: async (itemId: Id, changes: Readonly<Record<string, string>>) =>
      visitor.post(`${item(itemId)}/omrostning`, { ...formOf(await html(`${item(itemId)}/omrostning`)), ...changes }),
    close: () => visitor.post(`${base}/avsluta`),
  }
}
