import { isStaff } from '../../platform/actor.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import { InstantText } from '../../platform/ui/when.tsx'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { decisionPath, nameOf } from '../events.ts'
import { type VisibleDecision, visibleDecision } from '../extract-pages.tsx'
import { dispatchExtract } from './actions.ts'
import { type Dispatch, dispatches, mayDispatch, recipientsIn } from './dispatch.ts'
import { dispatchesOf, dispatchFacts } from './queries.ts'

type Loaded = VisibleDecision & {
  readonly sent: readonly Dispatch[]
  readonly dispatchTo: string
  readonly maySend: boolean
  /** A text key: why the extract cannot be sent. */
  readonly hindrance: string | undefined
}

/** Expediering: to whom the extract of a decision has been sent, and the form that sends it. For those who work here. */
export const dispatchPage: Page<Loaded> = {
  shown: isStaff,
  load: async (ask) => {
    const found = await visibleDecision(ask)
    if (!found) return undefined
    const { meetingItemId } = found.decision.item
    const facts = await dispatchFacts(ask.db, meetingItemId)
    const no = mayDispatch(found.decision, facts)
    return {
      ...found,
      sent: await dispatchesOf(ask.db, meetingItemId),
      dispatchTo: facts.dispatchTo,
      maySend: dispatches.holds(ask.actor, undefined),
      hindrance: isRefusal(no) ? no.reason : undefined,
    }
  },
  view: (loaded, view, returned) => {
    const { t } = view
    const { decision } = loaded
    return (
      <Layout
        view={view}
        title={t('dispatch.title')}
        trail={[{ href: decisionPath(view, decision), label: decision.item.title }]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('dispatch.title')} meta={`${nameOf(view, decision)}: ${decision.item.title}`} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {loaded.hindrance !== undefined && <p>{t.find(loaded.hindrance)}</p>}
            {loaded.maySend && loaded.hindrance === undefined && (
              <Sending view={view} of={loaded} returned={returned} />
            )}
            <Log view={view} sent={loaded.sent} />
          </div>
        </div>
      </Layout>
    )
  },
}

const Sending = ({ view, of, returned }: { view: View; of: Loaded; returned: Returned }) => {
  const { t } = view
  // Those that the meeting named with an address are filled in; names alone are shown to be looked up.
  const named = of.dispatchTo.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const known = of.sent.length === 0 ? named.filter((line) => recipientsIn(line)?.length === 1).join('\n') : ''
  return (
    <section class="hs-stack" aria-labelledby="skicka">
      <h2 class="ds-heading" id="skicka">
        {t('dispatch.send')}
      </h2>
      {of.dispatchTo !== '' && <p>{t('dispatch.saidTo', { names: named })}</p>}
      <p>
        {t(of.filed?.isSealed && of.filed.isCertified ? 'dispatch.isCertified' : 'dispatch.notCertified')}{' '}
        {of.mayCertify && <a href={`${decisionPath(view, of.decision)}/bestyrk`}>{t('decisions.certify')}</a>}
      </p>
      <Form
        of={dispatchExtract}
        action={view.path.split('?')[0] ?? ''}
        view={view}
        values={Object.keys(returned.values).length > 0 ? returned.values : { recipients: known }}
        errors={returned.errors}
      >
        {(f) => (
          <>
            <f.TextArea
              name="recipients"
              label={t('dispatch.field.recipients')}
              hint={t('dispatch.field.recipientsHint')}
              rows={4}
            />
            <SubmitButton>{t('dispatch.button')}</SubmitButton>
          </>
        )}
      </Form>
    </section>
  )
}

const Log = ({ view, sent }: { view: View; sent: readonly Dispatch[] }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="skickat">
      <h2 class="ds-heading" id="skickat">
        {t('dispatch.log')}
      </h2>
      <Table
        view={view}
        caption={t('dispatch.log')}
        isCaptionHidden
        columns={[
          { heading: t('dispatch.column.to'), cell: ({ name, email }) => (name === '' ? email : `${name}, ${email}`) },
          {
            heading: t('dispatch.column.askedAt'),
            cell: ({ askedAt }) => <InstantText view={view} instant={askedAt} />,
          },
          { heading: t('dispatch.column.state'), cell: (row) => <Outcome view={view} of={row} /> },
        ]}
        rows={sent}
        empty={<p class="hs-meta">{t('dispatch.none')}</p>}
      />
    </section>
  )
}

const Outcome = ({ view, of: { sentAt, failedAt } }: { view: View; of: Dispatch }) => {
  if (sentAt)
    return (
      <Status state="done">
        {view.t('dispatch.sent')} <InstantText view={view} instant={sentAt} />
      </Status>
    )
  return failedAt ? (
    <Status state="stop">{view.t('dispatch.failed')}</Status>
  ) : (
    <Status state="wait">{view.t('dispatch.waiting')}</Status>
  )
}
