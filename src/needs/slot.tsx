import type { PartnershipSlot, PartnershipTask } from '../partnerships/index.ts'
import { dayOf } from '../platform/time.ts'
import type { TimelineRow } from '../platform/ui/timeline.tsx'
import type { View } from '../platform/ui/view.ts'
import { isConfirmedByAll } from './dialogue.ts'
import { notesOf, versionsOf } from './dialogue-queries.ts'
import { Part, partyPath } from './frame.tsx'
import { answersTo, getNeed, screeningOf } from './queries.ts'

/** What needs, dialogue and the joint statement show on the page of a partnership. Five statements, for its parties only. */
export const needsSlot: PartnershipSlot = async ({ db }, partnership, { isParty }) => {
  if (!isParty) return () => ({})
  const { partnershipId, parties, state } = partnership
  const need = await getNeed(db, partnershipId)
  const screening = need && (await screeningOf(db, partnershipId))
  const answers = need ? await answersTo(db, partnershipId) : []
  const { rows: notes } = await notesOf(db, partnershipId)
  const [latest] = await versionsOf(db, partnershipId)
  const isWhole = latest !== undefined && isConfirmedByAll(latest.confirmedBy, parties)
  /** Confirmations are asked of each side by itself; what else is to do the gates tell. */
  const tasks = (view: View): readonly PartnershipTask[] => {
    const asked = (confirmedBy: readonly string[], what: string, path: string) => {
      const sides = new Set(parties.filter(({ partyId }) => !confirmedBy.includes(partyId)).map(({ kind }) => kind))
      return [...sides].map((side) => ({ side, what, href: partyPath(view, partnershipId, path) }))
    }
    const note = notes.at(-1)
    return [
      ...(state === 'dialogue' && note ? asked(note.confirmedBy, view.t('needs.task.confirmNote'), '/dialog') : []),
      ...(state === 'jointNeed' && latest
        ? asked(latest.confirmedBy, view.t('needs.task.confirmStatement'), '/behovsbeskrivning')
        : []),
    ]
  }

  const events = (view: View): readonly TimelineRow[] => {
    const { t } = view
    const at = (path: string) => partyPath(view, partnershipId, path)
    return [
      ...(need ? [{ id: 'ide', day: dayOf(need.sentAt), title: t('needs.event.told'), href: at('/behov') }] : []),
      ...(screening
        ? [{ id: 'bedomd', day: dayOf(screening.screenedAt), title: t('needs.event.screened'), href: at('/behov') }]
        : []),
      ...(need?.openedOn
        ? [{ id: 'oppnat', day: need.openedOn, title: t('needs.event.opened'), href: at('/behov') }]
        : []),
      ...notes.map(({ noteId, heldOn }) => ({
        id: `dialog-${noteId}`,
        day: heldOn,
        title: t('needs.event.met'),
        href: at(`/dialog`),
      })),
      ...(latest && isWhole
        ? [
            {
              id: 'behovsbeskrivning',
              day: dayOf(latest.writtenAt),
              title: t('needs.event.described'),
              href: at('/behovsbeskrivning'),
            },
          ]
        : []),
    ]
  }

  return (view) => {
    const { t } = view
    return {
      tasks: tasks(view),
      events: events(view),
      section: (
        <Part title={t('needs.slot.title')} id="behov-och-dialog">
          <ul class="ds-list">
            {need && (
              <li>
                <a href={partyPath(view, partnershipId, '/behov')}>{t('needs.slot.need')}</a>
                {answers.length > 0 && ` (${t('needs.slot.answers', { count: answers.length })})`}
              </li>
            )}
            <li>
              <a href={partyPath(view, partnershipId, '/dialog')}>{t('needs.dialogue.title')}</a>
              {notes.length > 0 && ` (${t('needs.slot.notes', { count: notes.length })})`}
            </li>
            <li>
              <a href={partyPath(view, partnershipId, '/behovsbeskrivning')}>{t('needs.statement.title')}</a>
              {latest && ` (${t(isWhole ? 'needs.statement.whole' : 'needs.statement.open')})`}
            </li>
          </ul>
        </Part>
      ),
    }
  }
}
