import {
  criteriaLink,
  guidelinesLink,
  guidelinesPath,
  type OutcomeToday,
  type ProfileVersion,
  profileVersions,
  sameOutcomeToday,
} from '../guidelines/index.ts'
import { isStaff } from '../platform/actor.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { Page } from '../platform/web/page.tsx'
import { criteriaAnswers } from './assessments.ts'
import { at } from './frame.tsx'
import { assessmentsOf, livePartnerships } from './queries.ts'

type Loaded = {
  readonly profile: ProfileVersion
  readonly outcomes: readonly (OutcomeToday & { readonly title: string })[]
}

/** Every live partnership that has been assessed, under another version of the criteria. Six statements, however many there are. */
export const todayPage: Page<Loaded> = {
  shown: isStaff,
  load: async ({ db, authority, param }) => {
    const id = param('profile')
    // Everyone may read a profile, but this page is about the partnerships of those whose it is.
    const profile = (await profileVersions(db, authority.authorityId)).find((one) => one.profileVersionId === id)
    if (!profile) return undefined
    const live = new Map(
      (await livePartnerships(db, authority.authorityId)).map((one) => [one.partnershipId, one.title]),
    )
    const assessed = (await assessmentsOf(db, [...live.keys()])).map((assessment) => ({
      partnershipId: assessment.partnershipId,
      profile: assessment.profile,
      answers: criteriaAnswers(assessment),
    }))
    const outcomes = sameOutcomeToday(profile, assessed)
    return { profile, outcomes: outcomes.map((one) => ({ ...one, title: live.get(one.partnershipId) ?? '' })) }
  },
  view: ({ profile, outcomes }, view) => {
    const { t } = view
    const other = outcomes.filter(({ isSame }) => !isSame)
    const title = t('assessments.today.title')
    return (
      <Layout
        view={view}
        title={title}
        trail={[
          guidelinesLink(view),
          criteriaLink(view),
          { href: guidelinesPath(view, `/kriterier/${profile.profileVersionId}`), label: profile.name },
        ]}
      >
        <Intro title={title} lead={t('assessments.today.lead', { name: profile.name, number: profile.number })} />
        <div class="hs-stack">
          <Table
            view={view}
            caption={t('assessments.today.caption')}
            isCaptionHidden
            rows={other}
            empty={
              outcomes.length === 0 ? (
                <Empty title={t('assessments.today.nothing')} text={t('assessments.today.nothingText')} />
              ) : (
                <Empty title={t('assessments.today.none')} text={t('assessments.today.noneText')} />
              )
            }
            columns={[
              {
                heading: t('assessments.today.partnership'),
                cell: ({ title: name, partnershipId }) => <a href={at(view, { partnershipId })}>{name}</a>,
              },
              {
                heading: t('assessments.today.before'),
                cell: ({ before }) => t(`assessments.today.standing.${before.standing}`),
              },
              {
                heading: t('assessments.today.now'),
                cell: ({ now }) => t(`assessments.today.standing.${now.standing}`),
              },
              {
                heading: t('assessments.today.because'),
                cell: ({ before, now }) =>
                  differing(before, now).map((id) => <p>{t(`guidelines.criteria.${id}.name`)}</p>),
              },
            ]}
          />
          {outcomes.length > 0 && (
            <p class="hs-meta">{t('assessments.today.same', { count: outcomes.length - other.length })}</p>
          )}
        </div>
      </Layout>
    )
  },
}

type Standing = OutcomeToday['now']

/** The criteria that stand in the way in one of the outcomes and not in the other. */
const differing = (before: Standing, now: Standing) => {
  const inTheWay = ({ failing, unanswered }: Standing) => new Set([...failing, ...unanswered])
  return [...inTheWay(before).symmetricDifference(inTheWay(now))]
}
