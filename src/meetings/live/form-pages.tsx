import { dayInWords } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { closeMeeting, writeReservation } from './close-meeting.ts'
import { type Hindrance, hindrances } from './closing.ts'
import { getWholeMeeting } from './closing-queries.ts'
import { itemPath, signOf, sittingOfAddress, trailTo } from './frame.tsx'
import { itemKinds, type LiveItem, named } from './item.ts'
import { getLiveItem } from './item-queries.ts'
import { holdsMeetings, type LiveMeeting, mayFollowThis } from './meeting.ts'
import { addItem, changeSecretary, dropItem } from './meeting-actions.ts'
import { comingMeetings, getLiveMeeting } from './meeting-queries.ts'
import { HindranceList } from './overview-page.tsx'

const meetingOfAddress = async ({ db, param, actor }: Ask): Promise<LiveMeeting | undefined> => {
  const meeting = await getLiveMeeting(db, param('meetingId'))
  return meeting && mayFollowThis(actor, meeting) ? meeting : undefined
}

/** An item that nobody thought of before the meeting. */
export const addItemPage: Page<LiveMeeting> = {
  shown: holdsMeetings,
  load: meetingOfAddress,
  view: (meeting, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('live.add.title')}
        trail={trailTo(view, meeting)}
        of={addItem}
        known={{ kind: 'case' }}
        button={t('live.add.button')}
      >
        {(f) => (
          <>
            <f.Field name="title" label={t('live.add.titleField')} />
            <f.Select
              name="kind"
              label={t('live.add.kind')}
              options={itemKinds.map((kind) => ({ value: kind, label: t(`live.kind.${kind}`) }))}
            />
            <f.Field name="caseNumber" label={t('live.add.caseNumber')} isOptional size={20} />
            <f.Checkbox name="isUrgent" label={t('live.add.urgent')} />
          </>
        )}
      </FormPage>
    )
  },
}

type Dropping = {
  readonly meeting: LiveMeeting
  readonly title: string
  readonly coming: Awaited<ReturnType<typeof comingMeetings>>
}

/** An item that will not be handled today. */
export const dropItemPage: Page<Dropping> = {
  shown: holdsMeetings,
  load: async (ask) => {
    const sitting = await sittingOfAddress(ask)
    const item = sitting?.agenda.find(({ meetingItemId }) => meetingItemId === ask.param('itemId'))
    if (!sitting || !item) return undefined
    return { meeting: sitting.meeting, title: item.title, coming: await comingMeetings(ask.db, sitting.meeting) }
  },
  view: ({ meeting, title, coming }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('live.drop.title')}
        lead={`${title}. ${t('live.drop.lead')}`}
        trail={trailTo(view, meeting)}
        of={dropItem}
        button={t('live.drop.button')}
        isDangerous
      >
        {(f) => (
          <f.Select
            name="to"
            label={t('live.drop.to')}
            hint={t('live.drop.toHint')}
            isOptional
            options={coming.map(({ meetingId, heldOn, startsAt }) => ({
              value: meetingId,
              label: [dayInWords(heldOn, view.language), startsAt].filter(Boolean).join(' '),
            }))}
          />
        )}
      </FormPage>
    )
  },
}

/** Another takes over the minutes. */
export const secretaryPage: Page<LiveMeeting> = {
  shown: holdsMeetings,
  load: meetingOfAddress,
  view: (meeting, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('live.secretary.title')}
        trail={trailTo(view, meeting)}
        of={changeSecretary}
        known={{ secretaryFrom: 'next' }}
        button={t('live.secretary.button')}
      >
        {(f) => (
          <>
            <f.Field name="secretary" label={t('live.secretary.name')} size={30} />
            <f.Choice
              name="secretaryFrom"
              label={t('live.secretary.from')}
              options={[
                { value: 'next', label: t('live.secretary.next') },
                { value: 'this', label: t('live.secretary.this') },
              ]}
            />
          </>
        )}
      </FormPage>
    )
  },
}

type Closing = { readonly meeting: LiveMeeting; readonly found: readonly Hindrance[] }

/** What closing means, and what stands in its way. */
export const closePage: Page<Closing> = {
  shown: holdsMeetings,
  load: async (ask) => {
    const meeting = await meetingOfAddress(ask)
    return meeting && { meeting, found: hindrances(await getWholeMeeting(ask.db, meeting)) }
  },
  view: ({ meeting, found }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('live.closing.title')}
        {...(found.length > 0 ? { lead: t('live.closing.cannot') } : {})}
        trail={trailTo(view, meeting)}
        of={closeMeeting}
        effects={[t('live.closing.effect1'), t('live.closing.effect2'), t('live.closing.effect3')]}
        button={t('live.closing.button')}
        isDangerous
      >
        {() => <HindranceList view={view} meeting={meeting} of={found} />}
      </FormPage>
    )
  },
}

type Reserving = {
  readonly meeting: LiveMeeting
  readonly item: LiveItem
  readonly reservation: LiveItem['reservations'][number]
}

/** The words of a reservation that was announced in the meeting, also after it. */
export const reservationPage: Page<Reserving> = {
  shown: holdsMeetings,
  load: async (ask) => {
    const [meeting, item] = await Promise.all([meetingOfAddress(ask), getLiveItem(ask.db, ask.param('itemId'))])
    const reservation = item?.reservations.find(({ position }) => `${position}` === ask.param('position'))
    return meeting && item?.meetingId === meeting.meetingId && reservation ? { meeting, item, reservation } : undefined
  },
  view: ({ meeting, item, reservation }, view, returned) => {
    const { t } = view
    const name = named(reservation)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('live.reservationText.title')}
        lead={t('live.reservationText.lead', { name, paragraph: signOf(view, item) })}
        trail={[
          ...trailTo(view, meeting),
          { href: itemPath(view, meeting.meetingId, item.meetingItemId), label: `${signOf(view, item)} ${item.title}` },
        ]}
        of={writeReservation}
        known={{ text: reservation.text }}
        button={t('live.reservationText.button')}
      >
        {(f) => <f.TextArea name="text" label={t('live.reservationText.field')} rows={8} />}
      </FormPage>
    )
  },
}

/** Where the forms of a meeting lead back to. */
export const toMeeting = ({ meetingId }: { meetingId: string }, { slug }: { slug: string }): string =>
  `/${slug}/sammantraden/${meetingId}/nu`
