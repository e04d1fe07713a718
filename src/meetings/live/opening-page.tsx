import { Empty } from '../../platform/ui/empty.tsx'
import { Field } from '../../platform/ui/fields.tsx'
import { Buttons, ErrorSummary, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { trailTo } from './frame.tsx'
import { named } from './item.ts'
import { holdsMeetings, type LiveMeeting, mayFollowThis } from './meeting.ts'
import { getLiveMeeting } from './meeting-queries.ts'
import { type Called, calledTo } from './opening.ts'

type Loaded = { readonly meeting: LiveMeeting; readonly called: readonly Called[]; readonly secretary: string }

/** The roll call that opens a meeting. Who has said that they come is ticked; so is every member who has said nothing. */
export const openingPage: Page<Loaded> = {
  shown: holdsMeetings,
  load: async ({ db, param, actor }) => {
    const meeting = await getLiveMeeting(db, param('meetingId'))
    if (!meeting || !mayFollowThis(actor, meeting)) return undefined
    const called = await calledTo(db, meeting)
    return { meeting, called, secretary: 'name' in actor ? actor.name : '' }
  },
  view: ({ meeting, called, secretary }, view, returned) => {
    const { t } = view
    return (
      <Layout
        view={view}
        title={t('live.opening.title')}
        trail={trailTo(view, meeting)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('live.opening.title')} lead={t('live.opening.lead')} />
        <ErrorSummary view={view} errors={returned.errors} />
        {called.length === 0 ? (
          <Empty title={t('live.opening.nobody')} text={t('live.opening.nobodyText')} />
        ) : (
          <form
            action={view.path.split('?')[0]}
            method="post"
            class="hs-stack"
            data-action="live.openMeeting"
            novalidate
          >
            <Roll view={view} meeting={meeting} called={called} returned={returned} />
            <OpeningFields view={view} returned={returned} secretary={secretary} />
            <Buttons>
              <SubmitButton>{t('live.opening.button')}</SubmitButton>
            </Buttons>
          </form>
        )}
      </Layout>
    )
  },
}

type FieldsProps = { view: View; returned: Returned; secretary: string }

const OpeningFields = ({ view, returned, secretary }: FieldsProps) => (
  <div class="hs-fields">
    <Field
      view={view}
      name="secretary"
      label={view.t('live.opening.secretary')}
      value={returned.values.secretary ?? secretary}
      error={returned.errors.secretary}
      size={30}
    />
    <Field
      view={view}
      name="clock"
      label={view.t('live.opening.clock')}
      hint={view.t('live.opening.clockHint')}
      value={returned.values.clock}
      error={returned.errors.clock}
      size={6}
    />
  </div>
)

type RollProps = { view: View; meeting: LiveMeeting; called: readonly Called[]; returned: Returned }

const Roll = ({ view, meeting, called, returned }: RollProps) => {
  const { t } = view
  const hasAnswers = called.some(({ answer }) => answer?.answer !== undefined)
  return (
    <table class="ds-table hs-cards" data-compact id="present" tabindex={-1}>
      <caption>{t('live.opening.roll')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('live.opening.name')}</th>
          <th scope="col">{t('live.opening.role')}</th>
          <th scope="col">{t('live.opening.present')}</th>
          {meeting.rules.mayBeRemote && <th scope="col">{t('live.opening.remote')}</th>}
          {hasAnswers && <th scope="col">{t('live.opening.answer')}</th>}
        </tr>
      </thead>
      <tbody>
        {called.map((one) => (
          <Row
            view={view}
            one={one}
            hasAnswers={hasAnswers}
            mayBeRemote={meeting.rules.mayBeRemote}
            returned={returned}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { view: View; one: Called; hasAnswers: boolean; mayBeRemote: boolean; returned: Returned }

const Row = ({ view, one, hasAnswers, mayBeRemote, returned }: RowProps) => {
  const { t } = view
  const ticked = new Set(Object.keys(returned.values))
  const isBack = ticked.size > 0
  const { term, answer } = one
  const said = answer?.answer
  const name = named({ name: term.personName, ...(term.party === undefined ? {} : { party: term.party }) })
  const isExpected = said === 'comes' || (said === undefined && term.role !== 'substitute')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('live.opening.role')}>{t(`live.role.${term.role}`)}</td>
      <td data-label={t('live.opening.present')}>
        <input
          class="ds-input"
          type="checkbox"
          name={`present.${term.personId}`}
          value="1"
          checked={isBack ? ticked.has(`present.${term.personId}`) : isExpected}
          aria-label={t('live.opening.isPresent', { name: term.personName })}
        />
      </td>
      {mayBeRemote && (
        <td data-label={t('live.opening.remote')}>
          <input
            class="ds-input"
            type="checkbox"
            name={`remote.${term.personId}`}
            value="1"
            checked={isBack ? ticked.has(`remote.${term.personId}`) : said === 'remote'}
            aria-label={t('live.opening.isRemote', { name: term.personName })}
          />
        </td>
      )}
      {hasAnswers && (
        <td data-label={t('live.opening.answer')} data-empty={said ? undefined : true}>
          {said ? t(`live.opening.answers.${said}`) : '–'}
        </td>
      )}
    </tr>
  )
}
