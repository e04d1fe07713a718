import { getBody, holdsOn, termsOfPerson } from '../../organisations/index.ts'
import { isStaff } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import type { Request } from '../../platform/web/env.ts'
import { missingPage } from '../../platform/web/errors.tsx'
import { opened } from '../../platform/web/page.tsx'
import { tokenHash } from '../../platform/web/session.ts'
import { calendarText } from './calendar.ts'
import { personOfCalendar } from './own-queries.ts'
import type { Plan } from './plan.ts'
import { calendarMeetings } from './plan-queries.ts'

/** How far back a calendar reaches. */
const monthsBack = 3

type Calendar = { readonly name: string; readonly plans: readonly Plan[]; readonly page: string | undefined }

const answer = (c: Request, { name, plans, page }: Calendar, isPrivate: boolean): Response => {
  const { baseUrl, clock } = c.get('services')
  const slug = c.req.param('slug')
  const link =
    page === undefined ? {} : { link: ({ meetingId }: Plan) => `${baseUrl}/${slug}/sammantraden/${meetingId}/${page}` }
  return c.body(calendarText(plans, { name, ...link }, clock.now()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="sammantraden.ics"',
    'cache-control': isPrivate ? 'private, no-store' : 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  })
}

/** The meetings of a body for anyone's calendar: those with open doors, and all of them for those who work for the authority. */
export const bodyCalendar = async (c: Request): Promise<Response> => {
  const bodyId = c.req.param('bodyId') ?? ''
  const since = c.get('services').clock.today().subtract({ months: monthsBack })
  const { found, calendar, isPrivate } = await opened(c, async (tx, found) => {
    const isPrivate = isStaff(found.actor)
    const body = found.authority && isId(bodyId) ? await getBody(tx, bodyId) : undefined
    if (!body) return { found, calendar: undefined, isPrivate }
    const plans = await calendarMeetings(tx, [bodyId], since)
    const shown = isPrivate ? plans : plans.filter(({ isOpenDoors }) => isOpenDoors)
    return { found, calendar: { name: body.name, plans: shown, page: isPrivate ? 'planera' : undefined }, isPrivate }
  })
  return calendar ? answer(c, calendar, isPrivate) : missingPage(c, found)
}

/** One's own meetings by the secret address, of the days when one has a term. Nobody is signed in: who knows the address may read it. */
export const ownCalendar = async (c: Request): Promise<Response> => {
  const token = (c.req.param('token') ?? '').replace(/\.ics$/, '')
  const since = c.get('services').clock.today().subtract({ months: monthsBack })
  const { found, calendar } = await opened(c, async (tx, found) => {
    const personId = found.authority && token.length <= 100 ? await personOfCalendar(tx, tokenHash(token)) : undefined
    if (personId === undefined || !found.authority) return { found, calendar: undefined }
    const terms = await termsOfPerson(tx, personId)
    const all = await calendarMeetings(tx, [...new Set(terms.map(({ bodyId }) => bodyId))], since)
    const plans = all.filter(({ bodyId, heldOn }) =>
      terms.some((term) => term.bodyId === bodyId && holdsOn(term, heldOn)),
    )
    return { found, calendar: { name: found.authority.name, plans, page: 'svar' } }
  })
  return calendar ? answer(c, calendar, true) : missingPage(c, found)
}
