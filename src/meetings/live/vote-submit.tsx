import { perform } from '../../platform/perform.ts'
import { fieldErrors } from '../../platform/texts/issues.ts'
import type { Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../../platform/web/errors.tsx'
import { readForm } from '../../platform/web/form.ts'
import { openedAlone, renderPage, untouched } from '../../platform/web/page.tsx'
import { withMessage } from '../../platform/web/submit.ts'
import { holdsMeetings } from './meeting.ts'
import { votePage } from './vote-page.tsx'
import { recordVote } from './voting.ts'

/** Keeps a vote. Refused: the page comes back with every ballot as it was ticked. */
export const submitVote = async (c: Request): Promise<Response> => {
  const found = await openedAlone(c)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!holdsMeetings(actor)) return forbiddenPage(c, found)
  const values = Object.fromEntries(
    Object.entries(await readForm(c)).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const [meetingId, itemId] = [c.req.param('meetingId') ?? '', c.req.param('itemId') ?? '']
  const ballots = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('ballot.') ? [[name.slice('ballot.'.length), value]] : [],
    ),
  )
  const { db, clock, texts } = c.get('services')
  const outcome = await perform({ db, clock, actor, authority }, recordVote, { ...values, meetingId, itemId, ballots })
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'done') {
    const path = `/${authority.slug}/sammantraden/${meetingId}/nu/punkter/${itemId}`
    return c.redirect(withMessage(`${path}#m3`, 'live.done.voted'), 303)
  }
  if (outcome.kind === 'invalid') {
    const errors = fieldErrors(texts(found.language), outcome.issues, values)
    return renderPage(c, votePage(), { values, errors }, 422)
  }
  const { refusal } = outcome
  if (refusal.reason.startsWith('permissions.')) return refusedPage(c, found, refusal)
  return renderPage(c, votePage({ values, refusal }), untouched, 422)
}
