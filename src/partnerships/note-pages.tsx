import { isStaff } from '../platform/actor.ts'
import { dayOf } from '../platform/time.ts'
import { Finding } from '../platform/ui/finding.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { loadKept } from './loading.ts'
import { shareWorkingNote, writeNote } from './note-actions.ts'
import { type WorkingNote, workingNotesOf } from './note-queries.ts'
import type { Partnership } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import { trailTo } from './trail.ts'

type Notes = { readonly partnership: Partnership; readonly notes: readonly WorkingNote[] }

/** The municipality's own working notes about a partnership. No association, and no other authority, ever reads them. */
export const notesPage: Page<Notes> = {
  shown: isStaff,
  load: async (ask) => {
    const partnership = await loadKept(ask)
    if (!partnership || 'kind' in partnership) return partnership
    return { partnership, notes: await workingNotesOf(ask.db, partnership.partnershipId) }
  },
  view: ({ partnership, notes }, view, returned) => {
    const { t } = view
    const title = t('partnerships.notes.title')
    return (
      <Layout view={view} title={title} trail={trailTo(view, partnership)}>
        <Intro title={title} lead={t('partnerships.notes.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <Form
              of={writeNote}
              action={view.path.split('?')[0] ?? '/'}
              view={view}
              values={returned.values}
              errors={returned.errors}
            >
              {(f) => (
                <>
                  <f.TextArea
                    name="text"
                    label={t('partnerships.notes.text')}
                    hint={t('partnerships.notes.textHint')}
                    rows={5}
                  />
                  <Buttons>
                    <SubmitButton>{t('partnerships.notes.button')}</SubmitButton>
                  </Buttons>
                </>
              )}
            </Form>
            <Written view={view} of={{ partnership, notes }} />
          </div>
        </div>
      </Layout>
    )
  },
}

const Written = ({ view, of: { partnership, notes } }: { view: View; of: Notes }) => {
  const { t } = view
  if (notes.length === 0) return <p class="hs-meta">{t('partnerships.notes.none')}</p>
  return (
    <ul class="hs-list">
      {notes.map(({ noteId, text, writtenAt, sharedAt }) => (
        <li class="hs-stack" data-gap="tight">
          <p style="white-space: pre-line">{text}</p>
          <p class="hs-meta">
            <DayText view={view} day={dayOf(writtenAt)} />
          </p>
          {sharedAt ? (
            <Status state="done">{t('partnerships.notes.shared', { day: dayOf(sharedAt) })}</Status>
          ) : (
            <p>
              <a href={`${partnershipPath(view, partnership)}/anteckningar/${noteId}/dela`}>
                {t('partnerships.notes.share')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type Sharing = { readonly partnership: Partnership; readonly note: WorkingNote }

/** The warning before a note leaves the municipality: from then on anyone may ask to read it (R-REG-3). */
export const sharePage: Page<Sharing> = {
  shown: isStaff,
  load: async (ask) => {
    const partnership = await loadKept(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const notes = await workingNotesOf(ask.db, partnership.partnershipId)
    const note = notes.find(({ noteId }) => noteId === ask.param('noteId'))
    return note && { partnership, note }
  },
  view: ({ partnership, note }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.notes.shareTitle')}
        trail={[
          ...trailTo(view, partnership),
          { href: `${partnershipPath(view, partnership)}/anteckningar`, label: t('partnerships.notes.title') },
        ]}
        of={shareWorkingNote}
        button={t('partnerships.notes.shareButton')}
      >
        {(f) => (
          <>
            <Finding
              view={view}
              of={{
                level: 'warn',
                title: t('partnerships.notes.warning'),
                text: t('partnerships.notes.warningText'),
                provisions: ['TF 2 kap. 10 §'],
              }}
            />
            <p>{t('partnerships.notes.everyParty')}</p>
            <blockquote class="hs-said" style="white-space: pre-line">
              {note.text}
            </blockquote>
            <f.Checkbox name="isUnderstood" label={t('partnerships.notes.understood')} />
          </>
        )}
      </FormPage>
    )
  },
}
