import { beforeIn, nothingSaid, partnershipPath, type SaidPage, SharedAtOnce } from '../partnerships/index.ts'
import { accountOf } from '../platform/actor.ts'
import type { Id } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Party } from '../platform/ui/party.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { beginAssessment } from './actions.ts'
import { Comments, Gates, Who } from './aside-parts.tsx'
import type { Comment } from './assessments.ts'
import { isChangeable, mayAnswer, routeOf, routeTexts } from './assessments.ts'
import { CriteriaSection } from './criteria-parts.tsx'
import { Differing } from './differing.tsx'
import { at, titleOf, trailTo } from './frame.tsx'
import type { Known } from './known/known.ts'
import { knownOf } from './known/known-queries.ts'
import { Taken } from './known/parts.tsx'
import type { SumsOf } from './known/sums.ts'
import { type Begun, loadStanding, type Standing } from './loading.ts'
import { Alternatives, AmountReasons, Miss, outcomeLead, outcomeTitle, RouteTable } from './outcome-parts.tsx'
import { commentsOf } from './queries.ts'
import type { Question } from './route/answers.ts'
import { Conclusion, NextThing } from './standing-parts.tsx'

/** What the page of an assessment knows. */
type Overview = Standing & {
  readonly comments: SaidPage<Comment>
  readonly accountId: Id | undefined
  readonly known: Known
}

/** The assessment as both parties see it: the outcome, why, what is nearest to changing it, what other places say differently, and what is left. */
export const overviewPage = (sumsOf: SumsOf): Page<Overview> => ({
  load: async (ask) => {
    const standing = await loadStanding(ask)
    if (!standing) return undefined
    const { partnership, side, assessment } = standing
    const answers = assessment?.answers
    const [comments, known] = await Promise.all([
      assessment ? commentsOf(ask.db, partnership.partnershipId, beforeIn(ask.query)) : nothingSaid,
      knownOf(ask.db, { partnership, side, authorityId: ask.authority.authorityId, sumsOf, answers }),
    ])
    return { ...standing, comments, known, accountId: accountOf(ask.actor) }
  },
  view: ({ assessment, ...loaded }, view) =>
    assessment ? (
      <Whole view={view} loaded={{ ...loaded, assessment }} />
    ) : (
      <NotBegun view={view} standing={{ ...loaded, assessment }} />
    ),
})

const NotBegun = ({ view, standing: { partnership, mayDecide } }: { view: View; standing: Standing }) => {
  const { t } = view
  return (
    <Layout view={view} title={t('assessments.title')} trail={trailTo(view, partnership)}>
      <Intro title={t('assessments.title')} meta={partnership.title} lead={t('assessments.lead')} />
      {mayDecide ? (
        <div class="hs-stack">
          <p>{t('assessments.beginText')}</p>
          <SharedAtOnce view={view} />
          <Form of={beginAssessment} action={at(view, partnership, '/borja')} view={view}>
            {() => (
              <Buttons>
                <SubmitButton>{t('assessments.begin')}</SubmitButton>
                <a href={partnershipPath(view, partnership)}>{t('form.back')}</a>
              </Buttons>
            )}
          </Form>
        </div>
      ) : (
        <Empty title={t('assessments.notBegunTitle')} text={t('assessments.notBegunText')} />
      )}
    </Layout>
  )
}

type Loaded = Begun & Omit<Overview, keyof Standing>
type Part = { readonly view: View; readonly loaded: Loaded }

const Whole = ({ view, loaded }: Part) => {
  const { t } = view
  const { partnership, assessment } = loaded
  const route = routeOf(assessment, view.today)
  const texts = routeTexts(assessment)
  const title = outcomeTitle(view, route.outcome)
  const { nearestMiss } = route.outcome
  const tryHref = nearestMiss && linkTo(view, loaded, nearestMiss.question)
  return (
    <Layout view={view} title={`${title} – ${t('assessments.title')}`} trail={trailTo(view, partnership)}>
      <Intro
        title={title}
        meta={
          <>
            {t('assessments.title')} · {t('assessments.asOf')}{' '}
            <DayText view={view} day={assessment.proposedOn ?? view.today} /> · {partnership.title}
          </>
        }
        lead={outcomeLead(view, route.outcome)}
      >
        <NextThing view={view} loaded={loaded} />
      </Intro>
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          <Miss view={view} route={route}>
            {tryHref && <a href={tryHref}>{t('assessments.miss.try')}</a>}
          </Miss>
          <Differing view={view} loaded={loaded} />
          <section class="hs-stack" aria-labelledby="skal">
            <h2 class="ds-heading" id="skal">
              {t('assessments.reasons')}
            </h2>
            <RouteTable
              view={view}
              route={route}
              texts={texts}
              head={(question) => <Head view={view} loaded={loaded} question={question} />}
              told={(question, words) => <Given view={view} loaded={loaded} question={question} words={words} />}
            />
            <AmountReasons view={view} route={route} />
            <p class="hs-meta">{t('assessments.weighing')}</p>
          </section>
          <CriteriaSection view={view} loaded={loaded} />
          <Conclusion view={view} loaded={loaded} />
          <Comments view={view} loaded={loaded} />
        </div>
        <aside class="hs-stack" data-gap="section" aria-label={t('assessments.about')}>
          <Gates view={view} loaded={loaded} route={route} />
          <Alternatives view={view} route={route} />
          <Who view={view} loaded={loaded} />
        </aside>
      </div>
    </Layout>
  )
}

/** Where a question is answered by who reads; the child's by its test. */
const linkTo = (view: View, { partnership, side, mayDecide }: Loaded, question: Question): string | undefined => {
  if (!isChangeable(partnership)) return undefined
  if (question === 'children') return at(view, partnership, '/barn')
  if (side === 'authority' && !mayDecide) return undefined
  return mayAnswer(side, question) ? at(view, partnership, `/fragor/${question}`) : undefined
}

const Head = ({ view, loaded, question }: Part & { question: Question }) => {
  const href = linkTo(view, loaded, question)
  const title = titleOf(view, question)
  return href ? <a href={href}>{title}</a> : <span>{title}</span>
}

/** The answer with the sign of the side that gave it, and on what ground. */
const Given = ({ view, loaded, question, words }: Part & { question: Question; words: string }) => {
  const given = loaded.assessment.answers.find((each) => each.question === question)
  if (!given) return <span>{words}</span>
  return (
    <>
      <Party kind={given.side}>
        {words} <span class="ds-sr-only">({given.by})</span>
      </Party>
      {[given.reason, given.evidence, given.source].filter(Boolean).map((basis) => (
        <p class="hs-meta">{basis}</p>
      ))}
      <Taken view={view} of={given.proposed} kept={{ [question]: given.answer }} />
    </>
  )
}
