import type { z } from 'zod'
import { perform } from '../../platform/perform.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { fieldErrors } from '../../platform/texts/issues.ts'
import type { Translate } from '../../platform/texts/texts.ts'
import type { Request } from '../../platform/web/env.ts'
import { forbiddenPage, missingPage, refusedPage } from '../../platform/web/errors.tsx'
import { type Fields, readForm } from '../../platform/web/form.ts'
import { openedAlone, renderPage, untouched } from '../../platform/web/page.tsx'
import { withMessage } from '../../platform/web/submit.ts'
import { collisionPage } from './collision-page.tsx'
import { fieldOfRefusal } from './field-of-refusal.ts'
import { itemPage } from './item-page.tsx'
import { holdsMeetings } from './meeting.ts'
import type { FieldValues } from './merge.ts'
import { saveItem } from './save-item.ts'

/**
 * Keeps the form of a paragraph whatever button was pressed, then goes where the button leads. Refused or incomplete: the page comes back
 * with everything that was typed. Changed by somebody else meanwhile: both are shown, and the person chooses.
 */
export const submitItem = async (c: Request): Promise<Response> => {
  const found = await openedAlone(c)
  const { authority, actor } = found
  if (!authority) return missingPage(c, found)
  if (!holdsMeetings(actor)) return forbiddenPage(c, found)
  const fields = textsOf(await readForm(c))
  const [meetingId, itemId] = [c.req.param('meetingId') ?? '', c.req.param('itemId') ?? '']
  const { db, clock, texts } = c.get('services')
  const seen = fields.seen ?? '{}'
  const raw = { ...fields, meetingId, itemId, seen, sent: fields, verb: fields.do ?? 'save' }
  const outcome = await perform({ db, clock, actor, authority }, saveItem, raw)
  if (outcome.kind === 'missing') return missingPage(c, found)
  if (outcome.kind === 'invalid') {
    const errors = fieldErrors(texts(found.language), outcome.issues.map(inForm), fields)
    return renderPage(c, itemPage({ fields, seen, errors }), untouched, 422)
  }
  if (outcome.kind === 'done') {
    const path = `/${authority.slug}/sammantraden/${meetingId}/nu/punkter`
    return c.redirect(wayOn(path, itemId, outcome.result), 303)
  }
  const { refusal } = outcome
  if (refusal.reason.startsWith('permissions.')) return refusedPage(c, found, refusal)
  if (refusal.reason === 'live.changedMeanwhile') return renderPage(c, collisionPage({ fields, seen }), untouched, 422)
  const field = fieldOfRefusal(refusal.reason, raw.verb)
  if (field === undefined) return renderPage(c, itemPage({ fields, seen, refusal }), untouched, 422)
  const errors = { [field]: besideField(texts(found.language), refusal) }
  return renderPage(c, itemPage({ fields, seen, errors }), untouched, 422)
}

/** A fault in a field of the form stands at that field. */
const inForm = (issue: z.core.$ZodIssue): z.core.$ZodIssue =>
  issue.path[0] === 'sent' ? { ...issue, path: issue.path.slice(1) } : issue

/** What was refused, with the provision that refuses it. */
const besideField = (t: Translate, { reason, facts, provision }: Refusal): string => {
  const said = t.find(reason, facts) ?? reason
  return provision === undefined ? said : `${said} (${provision})`
}

const textsOf = (fields: Fields): FieldValues =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

const anchors: Readonly<Record<string, string>> = {
  motion: 'm2',
  removeMotion: 'm2',
  removeVote: 'm3',
  reserve: 'm6',
  removeReservation: 'm6',
  note: 'm6',
  removeNote: 'm6',
  assign: 'm7',
  removeAssignment: 'm7',
  event: 'm1',
  recuse: 'm1',
  restore: 'm8',
}

const wayOn = (path: string, from: string, { itemId, verb }: { itemId: string; verb: string }): string => {
  const [name = ''] = verb.split('.')
  if (name === 'vote') return `${path}/${from}/omrostning`
  if (itemId !== from) return withMessage(`${path}/${itemId}`, 'live.done.begun')
  if (name === 'done' || name === 'next') return withMessage(path.replace(/\/punkter$/, ''), 'live.done.finished')
  const anchor = anchors[name]
  const isGone = name.startsWith('remove') || name === 'restore'
  const said = isGone ? 'live.done.removed' : anchor ? 'live.done.added' : 'live.done.saved'
  return withMessage(`${path}/${itemId}${anchor ? `#${anchor}` : ''}`, said)
}
