import { Field, Select } from '../../platform/ui/fields.tsx'
import { ErrorSummary, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { CsvLink, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { livePath, sittingOfAddress, trailTo } from './frame.tsx'
import { named } from './item.ts'
import { clockOf, keepsMinutes, mayFollow, type PresenceEvent, type RollRow } from './meeting.ts'
import type { Sitting } from './sitting.ts'

type Loaded = Sitting & { readonly mayWrite: boolean }

/** Everyone at the meeting, when they came and went, and two small forms: someone moves, someone is added. */
export const rollPage: Page<Loaded> = {
  shown: mayFollow,
  load: async (ask) => {
    const sitting = await sittingOfAddress(ask)
    return (
      sitting && {
        ...sitting,
        mayWrite: keepsMinutes.holds(ask.actor, sitting.meeting) && sitting.meeting.state === 'open',
      }
    )
  },
  view: (sitting, view, returned) => {
    const { t } = view
    const { meeting, roll } = sitting
    return (
      <Layout
        view={view}
        title={t('live.roll.title')}
        trail={trailTo(view, meeting)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('live.roll.title')} lead={t('live.roll.lead')} />
        <ErrorSummary view={view} errors={returned.errors} />
        <div class="hs-stack" data-gap="section">
          {sitting.mayWrite && <MoveForm view={view} sitting={sitting} returned={returned} />}
          <People
            view={view}
            sitting={sitting}
            caption={t('live.roll.seated')}
            rows={roll.filter(({ termRole }) => termRole !== undefined)}
          />
          <People
            view={view}
            sitting={sitting}
            caption={t('live.roll.others')}
            rows={roll.filter(({ termRole }) => termRole === undefined)}
          />
          {sitting.mayWrite && <AddForm view={view} sitting={sitting} returned={returned} />}
          <p>
            <CsvLink view={view} href={`${livePath(view, meeting.meetingId)}/narvaro.csv`} />
          </p>
        </div>
      </Layout>
    )
  },
}

type FormProps = { readonly view: View; readonly sitting: Loaded; readonly returned: Returned }

const MoveForm = ({ view, sitting, returned }: FormProps) => {
  const { t } = view
  const { values, errors } = returned
  const moves = sitting.meeting.rules.mayBeRemote
    ? (['arrived', 'left', 'remote', 'here'] as const)
    : (['arrived', 'left'] as const)
  return (
    <section class="hs-stack" aria-labelledby="flytt">
      <h2 class="ds-heading" id="flytt">
        {t('live.roll.move')}
      </h2>
      <form
        action={`${livePath(view, sitting.meeting.meetingId)}/upprop`}
        method="post"
        class="hs-stack"
        data-action="live.recordMove"
        novalidate
      >
        <div class="hs-fields">
          <Select
            view={view}
            name="eventBy"
            label={t('live.roll.who')}
            value={values.eventBy}
            error={errors.eventBy}
            options={sitting.roll.map((row) => ({ value: `${row.position}`, label: named(row) }))}
          />
          <Select
            view={view}
            name="eventKind"
            label={t('live.roll.what')}
            value={values.eventKind ?? 'arrived'}
            error={errors.eventKind}
            options={moves.map((kind) => ({ value: kind, label: t(`live.roll.moves.${kind}`) }))}
          />
          <Field
            view={view}
            name="eventClock"
            label={t('live.opening.clock')}
            value={values.eventClock}
            error={errors.eventClock}
            size={6}
          />
          <SubmitButton variant="secondary">{t('live.roll.moveButton')}</SubmitButton>
        </div>
        <p class="hs-meta">{t('live.roll.moveHint')}</p>
      </form>
    </section>
  )
}

const AddForm = ({ view, sitting, returned }: FormProps) => {
  const { t } = view
  const { values, errors } = returned
  return (
    <section class="hs-stack" aria-labelledby="lagg-till">
      <h2 class="ds-heading" id="lagg-till">
        {t('live.roll.add')}
      </h2>
      <form
        action={`${livePath(view, sitting.meeting.meetingId)}/upprop/fler`}
        method="post"
        class="hs-stack"
        data-action="live.addOther"
        novalidate
      >
        <div class="hs-fields">
          <Field
            view={view}
            name="name"
            label={t('live.roll.name')}
            value={values.name}
            error={errors.name}
            size={28}
          />
          <Select
            view={view}
            name="kind"
            label={t('live.roll.kind')}
            value={values.kind ?? 'official'}
            options={(['official', 'other'] as const).map((kind) => ({
              value: kind,
              label: t(`live.roll.kinds.${kind}`),
            }))}
          />
          <Field view={view} name="title" label={t('live.roll.titleField')} isOptional value={values.title} size={24} />
          <Field view={view} name="unit" label={t('live.roll.unit')} isOptional value={values.unit} size={28} />
          <Field
            view={view}
            name="otherClock"
            label={t('live.roll.otherClock')}
            hint={t('live.roll.otherClockHint')}
            isOptional
            value={values.otherClock}
            error={errors.otherClock}
            size={6}
          />
        </div>
        <div class="hs-row">
          <SubmitButton variant="secondary">{t('live.roll.addButton')}</SubmitButton>
        </div>
      </form>
    </section>
  )
}

type PeopleProps = { view: View; sitting: Sitting; caption: string; rows: readonly RollRow[] }

const People = ({ view, sitting, caption, rows }: PeopleProps) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={caption}
      rows={rows}
      columns={[
        { heading: t('live.roll.name'), cell: (row) => [named(row), row.title, row.unit].filter(Boolean).join(', ') },
        {
          heading: t('live.opening.role'),
          cell: (row) =>
            row.termRole === undefined
              ? t(`live.roll.kinds.${row.role === 'official' ? 'official' : 'other'}`)
              : t(`live.role.${row.termRole}`),
        },
        {
          heading: t('live.roll.now'),
          cell: (row) => (
            <Status state={row.isPresent ? 'done' : 'locked'}>
              {t(row.isPresent ? (row.isRemote ? 'live.roll.remote' : 'live.roll.here') : 'live.roll.away')}
            </Status>
          ),
        },
        { heading: t('live.roll.events'), cell: (row) => eventsInWords(view, sitting.events, row) },
      ]}
      empty={<p class="hs-meta">{t('live.roll.othersEmpty')}</p>}
    />
  )
}

const eventsInWords = ({ t }: View, events: readonly PresenceEvent[], { attendanceId }: RollRow): string =>
  events
    .filter((event) => event.attendanceId === attendanceId)
    .map(({ kind, cause, at }) =>
      t(`live.event.${kind === 'left' && cause === 'recusal' ? 'recusal' : kind}`, { at: clockOf(at) }),
    )
    .join(', ')
