import type { ParagraphRange } from '../meetings/index.ts'
import type { Minutes } from '../minutes/index.ts'
import type { Notice } from '../notices/index.ts'
import { listInWords, paragraphRanges } from '../platform/texts/words.ts'
import { Facts } from '../platform/ui/facts.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { withParty } from './who.tsx'

/** "§§ 146–149 och 151–166" in the reader's language. */
export const rangeText = (view: View, ranges: readonly ParagraphRange[]): string =>
  paragraphRanges(
    ranges.flatMap(({ from, to }) => Array.from({ length: Math.min(to - from + 1, 1000) }, (_, index) => from + index)),
    view.language,
  )

type MinutesProps = {
  view: View
  minutes: Minutes
  notice: Notice | undefined
  chairs: readonly { readonly name: string; readonly party?: string; readonly paragraphs: ParagraphRange }[]
  path: string
  /** Which of the meeting's minutes, from 1. */
  number: number
}

/** What is known of one set of minutes, with its papers. */
export const MinutesFacts = ({ view, minutes, notice, chairs, path, number }: MinutesProps) => {
  const { t } = view
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">{t(`decisions.minutesKind.${minutes.kind}`)}</h2>
      <Facts
        isNarrow
        rows={[
          { label: t('decisions.paragraphs'), value: rangeText(view, minutes.paragraphs) },
          { label: t('decisions.role.chair'), value: listInWords([...new Set(chairs.map(withParty))], view.language) },
          { label: t('decisions.secretary'), value: minutes.secretary },
          { label: t('decisions.approver'), value: listInWords(minutes.approvers.map(withParty), view.language) },
          {
            label: t('decisions.approvedOn'),
            value: minutes.approvedOn && <DayText view={view} day={minutes.approvedOn} />,
          },
          { label: t('decisions.postedOn'), value: notice && <DayText view={view} day={notice.postedOn} /> },
          {
            label: t('decisions.removedOn'),
            value: notice?.removedOn && <DayText view={view} day={notice.removedOn} />,
          },
          { label: t('decisions.keptAt'), value: notice?.keptAt },
        ].filter(({ value }) => value !== undefined && value !== '')}
      />
      <PaperLinks
        view={view}
        minutesId={minutes.minutesId}
        path={path}
        number={number}
        isPosted={notice !== undefined}
      />
    </section>
  )
}

type LinksProps = { view: View; minutesId: string; path: string; number: number; isPosted: boolean }

const PaperLinks = ({ view, minutesId, path, number, isPosted }: LinksProps) => {
  const end = number === 1 ? '' : `-${number}`
  const links = [
    { name: 'protokoll', label: view.t('decisions.paper.minutes') },
    ...(isPosted
      ? [
          { name: 'anslag', label: view.t('decisions.paper.notice') },
          { name: 'anslagsbevis', label: view.t('decisions.paper.certificate') },
        ]
      : []),
  ]
  return (
    <ul class="hs-list" data-dense>
      <li>
        <a href={`/${view.authority?.slug}/protokoll/${minutesId}`}>{view.t('decisions.paper.approval')}</a>
      </li>
      {links.map(({ name, label }) => (
        <li>
          <a href={`${path}/${name}${end}`}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
