import {
  beforeIn,
  Older,
  type Partnership,
  type PartnershipParty,
  type SaidPage,
  SharedAtOnce,
} from '../partnerships/index.ts'
import { isId } from '../platform/id.ts'
import type { Refusal } from '../platform/refusal.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink, Form, type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Party } from '../platform/ui/party.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type DialogueNote, intentions } from './dialogue.ts'
import { getNote, notesOf } from './dialogue-queries.ts'
import { Prose, partyPath, trailToPartnership } from './frame.tsx'
import { changeNote, confirmNote, ownParty, writeNote, writesAsParty } from './joint-actions.ts'
import { loadForParties, loadForWriters } from './loading.ts'

type Loaded = {
  readonly partnership: Partnership
  readonly notes: readonly DialogueNote[]
  readonly page: SaidPage<DialogueNote>
  readonly own: PartnershipParty | undefined
  readonly mayWrite: boolean
}

/** Who has confirmed and who is waited for, by name. */
export const Confirmations = ({
  view,
  parties,
  by,
}: {
  view: View
  parties: Partnership['parties']
  by: readonly string[]
}) => (
  <Facts
    rows={parties.map(({ kind, name, partyId }) => ({
      label: <Party kind={kind}>{name}</Party>,
      value: (
        <Status state={by.includes(partyId) ? 'done' : 'wait'}>
          {view.t(by.includes(partyId) ? 'needs.dialogue.confirmed' : 'needs.dialogue.waits')}
        </Status>
      ),
    }))}
  />
)

/** What was said when the parties met, in order, and who has confirmed it. */
export const dialoguePage: Page<Loaded> = {
  load: async (ask) => {
    const partnership = await loadForParties(ask)
    if (!partnership) return undefined
    const page = await notesOf(ask.db, partnership.partnershipId, beforeIn(ask.query))
    const mayWrite = writesAsParty.holds(ask.actor, partnership)
    return { partnership, notes: page.rows, page, own: ownParty(ask, partnership), mayWrite }
  },
  view: (loaded, view) => {
    const { t } = view
    const { partnership, notes, mayWrite } = loaded
    const href = partyPath(view, partnership.partnershipId, '/dialog/ny')
    return (
      <Layout view={view} title={t('needs.dialogue.title')} trail={trailToPartnership(view, partnership)}>
        <Intro title={t('needs.dialogue.title')} lead={t('needs.dialogue.lead')}>
          {mayWrite && notes.length > 0 && (
            <p>
              <ButtonLink href={href}>{t('needs.dialogue.write')}</ButtonLink>
            </p>
          )}
        </Intro>
        <div class="hs-cols" data-cols="read">
          {notes.length === 0 ? (
            <Empty title={t('needs.dialogue.empty')} text={t('needs.dialogue.emptyText')}>
              {mayWrite && <ButtonLink href={href}>{t('needs.dialogue.write')}</ButtonLink>}
            </Empty>
          ) : (
            <div class="hs-stack" data-gap="section">
              <Older view={view} of={loaded.page} path={partyPath(view, partnership.partnershipId, '/dialog')} />
              {notes.map((note) => (
                <Note view={view} note={note} loaded={loaded} />
              ))}
            </div>
          )}
        </div>
      </Layout>
    )
  },
}

const Note = ({ view, note, loaded }: { view: View; note: DialogueNote; loaded: Loaded }) => {
  const { t } = view
  const { partnership, own, mayWrite } = loaded
  const here = partyPath(view, partnership.partnershipId, `/dialog/${note.noteId}`)
  const id = `anteckning-${note.noteId}`
  return (
    <section class="hs-stack" aria-labelledby={id}>
      <h2 class="ds-heading" id={id}>
        <DayText view={view} day={note.heldOn} />
      </h2>
      <p class="hs-label">{t('needs.dialogue.present')}</p>
      <Prose text={note.present} />
      <p class="hs-label">{t('needs.dialogue.said')}</p>
      <Prose text={note.said} />
      {note.nextStep !== '' && (
        <>
          <p class="hs-label">{t('needs.dialogue.next')}</p>
          <Prose text={note.nextStep} />
        </>
      )}
      <p>
        <strong>{t(`needs.intention.${note.intention}`)}</strong>
      </p>
      <Confirmations view={view} parties={partnership.parties} by={note.confirmedBy} />
      {mayWrite && own && (
        <div class="hs-row hs-noprint">
          {!note.confirmedBy.includes(own.partyId) && (
            <Form of={confirmNote} action={`${here}/bekrafta`} view={view} idPrefix={`${id}-`}>
              {(f) => (
                <>
                  <f.Hidden name="revision" value={note.revision} />
                  <SubmitButton variant="secondary">{t('needs.dialogue.confirm')}</SubmitButton>
                </>
              )}
            </Form>
          )}
          <a href={here}>{t('needs.dialogue.change')}</a>
        </div>
      )}
    </section>
  )
}

const NoteFields = ({
  view,
  fields: f,
}: {
  view: View
  fields: FormFields<'heldOn' | 'present' | 'said' | 'nextStep' | 'intention'>
}) => {
  const { t } = view
  return (
    <>
      <f.DateField name="heldOn" label={t('needs.dialogue.heldOn')} />
      <f.TextArea name="present" label={t('needs.dialogue.present')} hint={t('needs.dialogue.presentHint')} rows={3} />
      <f.TextArea name="said" label={t('needs.dialogue.said')} rows={8} />
      <f.TextArea name="nextStep" label={t('needs.dialogue.next')} rows={3} isOptional />
      <f.Choice
        name="intention"
        label={t('needs.dialogue.intention')}
        options={intentions.map((value) => ({ value, label: t(`needs.intention.${value}`) }))}
      />
    </>
  )
}

const above = (view: View, { partnershipId }: { partnershipId: string }) => [
  { href: partyPath(view, partnershipId, '/dialog'), label: view.t('needs.dialogue.title') },
]

/** A new note of a meeting. */
export const newNotePage: Page<Partnership> = {
  load: loadForWriters,
  view: (partnership, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('needs.dialogue.write')}
      lead={view.t('needs.dialogue.writeLead')}
      trail={trailToPartnership(view, partnership, above(view, partnership))}
      of={writeNote}
      known={{ heldOn: view.today }}
      button={view.t('needs.dialogue.save')}
    >
      {(f) => (
        <>
          <SharedAtOnce view={view} />
          <NoteFields view={view} fields={f} />
        </>
      )}
    </FormPage>
  ),
}

type Changing = { readonly partnership: Partnership; readonly note: DialogueNote }

/** A note to be changed; saving it asks all for new confirmations. */
export const notePage: Page<Changing> = {
  load: async (ask: Ask): Promise<Changing | Refusal | undefined> => {
    const partnership = await loadForWriters(ask)
    if (!partnership || !('partnershipId' in partnership)) return partnership
    const id = ask.param('noteId')
    const note = isId(id) ? await getNote(ask.db, id) : undefined
    return note?.partnershipId === partnership.partnershipId ? { partnership, note } : undefined
  },
  view: ({ partnership, note }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('needs.dialogue.change')}
      lead={view.t('needs.dialogue.changeLead')}
      trail={trailToPartnership(view, partnership, above(view, partnership))}
      of={changeNote}
      known={{ ...note }}
      button={view.t('needs.dialogue.save')}
    >
      {(f) => (
        <>
          <f.Hidden name="revision" value={note.revision} />
          <NoteFields view={view} fields={f} />
        </>
      )}
    </FormPage>
  ),
}
