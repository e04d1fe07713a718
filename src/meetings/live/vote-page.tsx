import { counterProposition, voteResult } from '../../law/voting.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { Choice } from '../../platform/ui/choice.tsx'
import { Checkbox, Field, Select } from '../../platform/ui/fields.tsx'
import { Buttons, ErrorSummary, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { RefusalNotice } from '../../platform/ui/refusal.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { pathWords } from './data/path-words.ts'
import { itemPath, signOf, trailTo } from './frame.tsx'
import { named, voteFindings } from './item.ts'
import { holdsMeetings, mayFollowThis, type RollRow } from './meeting.ts'
import { nextRound } from './rounds.ts'
import { getSittingItem, type SittingItem, servingIn } from './sitting.ts'
import { Closed, choices, Drawn, methodOf, type VoteProps } from './vote-by-ballot.tsx'

/** What was typed when a vote was refused. */
export type TypedVote = { readonly values: Readonly<Record<string, string>>; readonly refusal: Refusal }

/** A vote in a paragraph: what yes and no mean, and how each of those who serve votes. */
export const votePage = (typed?: TypedVote): Page<SittingItem> => ({
  shown: holdsMeetings,
  load: async ({ db, param, actor }) => {
    const found = await getSittingItem(db, { meetingId: param('meetingId'), itemId: param('itemId') })
    return found && found.item.paragraph !== undefined && mayFollowThis(actor, found.meeting) ? found : undefined
  },
  view: (sitting, view, sent) => {
    const { t } = view
    const { meeting, item } = sitting
    const returned = typed ? { values: typed.values, errors: {} } : sent
    const isClosed = methodOf(item, returned.values) === 'closed'
    const title = t('live.vote.title', { paragraph: signOf(view, item) })
    const trail = [
      ...trailTo(view, meeting),
      { href: itemPath(view, meeting.meetingId, item.meetingItemId), label: `${signOf(view, item)} ${item.title}` },
    ]
    return (
      <Layout
        view={view}
        title={title}
        trail={trail}
        hasErrors={Object.keys(returned.errors).length > 0 || typed !== undefined}
      >
        <Intro title={title} lead={t('live.vote.lead')} />
        {typed && <RefusalNotice view={view} of={typed.refusal} />}
        <ErrorSummary view={view} errors={returned.errors} />
        <form
          action={`${itemPath(view, meeting.meetingId, item.meetingItemId)}/omrostning`}
          method="post"
          class="hs-stack"
          data-gap="section"
          data-action="live.recordVote"
          novalidate
        >
          <Question view={view} sitting={sitting} returned={returned} />
          {isClosed && <Closed view={view} sitting={sitting} returned={returned} />}
          <Names view={view} sitting={sitting} returned={returned} />
          {!isClosed && <Closed view={view} sitting={sitting} returned={returned} />}
          <Drawn view={view} sitting={sitting} returned={returned} />
          <Buttons>
            <SubmitButton>{t('live.vote.save')}</SubmitButton>
            <a href={itemPath(view, meeting.meetingId, item.meetingItemId)}>{t('form.back')}</a>
          </Buttons>
        </form>
      </Layout>
    )
  },
})

/** As much of a motion as a line of the vote holds, without its full stop. */
const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length <= 200 ? line : `${line.slice(0, 200).replace(/ \S*$/, '')} …`
}

const Question = ({ view, sitting, returned }: VoteProps) => {
  const { t } = view
  const { values, errors } = returned
  const { item } = sitting
  const next = nextRound(item.motions, item.votes, {
    ...pathWords.means,
    main: pathWords.means.approve,
    moved: (text) => pathWords.means.moved.replace('{text}', shortened(text)),
  })
  const isElection = item.kind === 'election'
  const known = isElection ? { yes: '', no: '', yesFinding: 'approved' as const, noFinding: 'amended' as const } : next
  const followsFrom = (side: 'yes' | 'no') => (
    <Select
      view={view}
      name={`${side}Finding`}
      label={t(`live.vote.${side}Finding`)}
      hint={side === 'yes' ? t('live.vote.findingHint') : undefined}
      value={values[`${side}Finding`] ?? known[`${side}Finding`]}
      error={errors[`${side}Finding`]}
      options={voteFindings.map((finding) => ({ value: finding, label: t(`live.vote.finding.${finding}`) }))}
    />
  )
  return (
    <div class="hs-stack">
      {next.rounds > 1 && (
        <p class="hs-meta">
          {t('live.vote.round', {
            round: next.round,
            rounds: next.rounds,
            what: t(next.isMain ? 'live.vote.main' : 'live.vote.counter'),
          })}{' '}
          <Provisions of={counterProposition.versions.at(-1)?.citations.slice(0, 1) ?? []} />
        </p>
      )}
      <Field
        view={view}
        name="yesMeans"
        label={t(isElection ? 'live.vote.yesFor' : 'live.vote.yesMeans')}
        hint={t(isElection ? 'live.vote.forHint' : 'live.vote.meansHint')}
        value={values.yesMeans ?? known.yes}
        error={errors.yesMeans}
      />
      {followsFrom('yes')}
      <Field
        view={view}
        name="noMeans"
        label={t(isElection ? 'live.vote.noFor' : 'live.vote.noMeans')}
        value={values.noMeans ?? known.no}
        error={errors.noMeans}
      />
      {followsFrom('no')}
      <Choice
        view={view}
        name="method"
        label={t('live.vote.method')}
        value={methodOf(item, values)}
        options={(['open', 'closed'] as const).map((method) => ({
          value: method,
          label: t(`live.vote.methods.${method}`),
        }))}
      />
      <Checkbox
        view={view}
        name="isElection"
        label={t('live.vote.isElection')}
        hint={t('live.vote.isElectionHint')}
        isChecked={values.isElection === 'true' || (typeof values.yesMeans !== 'string' && isElection)}
      />
      <Checkbox
        view={view}
        name="isPublicPower"
        label={t('live.vote.isPublicPower')}
        hint={t('live.vote.isPublicPowerHint')}
        isChecked={values.isPublicPower === 'true'}
      />
      <p>
        <Provisions of={voteResult.versions.at(-1)?.citations ?? []} />
      </p>
    </div>
  )
}

const said = { yes: 'live.vote.votesYes', no: 'live.vote.votesNo', abstain: 'live.vote.votesAbstain' } as const

const Names = ({ view, sitting, returned }: VoteProps) => {
  const { t } = view
  const { item, roll } = sitting
  const leader = item.standings.find(({ leads }) => leads)?.attendanceId
  const isBack = Object.keys(returned.values).length > 0
  return (
    <>
      <Select
        view={view}
        name="others"
        label={t('live.vote.others')}
        hint={t('live.vote.othersHint')}
        isOptional
        value={returned.values.others}
        options={choices.map((choice) => ({ value: choice, label: t(`live.vote.${choice}`) }))}
      />
      <table class="ds-table hs-cards" data-compact>
        <caption>{t('live.vote.names')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('live.vote.voter')}</th>
            {choices.map((choice) => (
              <th scope="col">{t(`live.vote.${choice}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {servingIn(roll, item.standings).map((row) => (
            <Ballot
              view={view}
              row={row}
              chosen={returned.values[`ballot.${row.position}`]}
              isLeader={row.attendanceId === leader}
              isMissing={isBack && returned.values.method !== 'closed' && (returned.values.others ?? '') === ''}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type BallotProps = {
  view: View
  row: RollRow
  chosen: string | undefined
  isLeader: boolean
  /** Whether a vote that is not there is what stopped the form. */
  isMissing: boolean
}

const Ballot = ({ view, row, chosen, isLeader, isMissing }: BallotProps) => (
  <tr>
    <th scope="row">
      {named(row)}
      {isLeader && <span class="hs-meta"> {view.t('live.role.chair')}</span>}
      {isMissing && chosen === undefined && <span class="hs-meta"> {view.t('live.vote.missing')}</span>}
    </th>
    {choices.map((choice) => (
      <td data-label={view.t(`live.vote.${choice}`)}>
        <input
          class="ds-input"
          type="radio"
          name={`ballot.${row.position}`}
          value={choice}
          checked={chosen === choice}
          aria-label={view.t(said[choice], { name: row.name })}
        />
      </td>
    ))}
  </tr>
)
