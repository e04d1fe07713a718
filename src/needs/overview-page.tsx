import { isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import { Party } from '../platform/ui/party.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { at, NeedFacts, NeedWords, needPath, Part, Prose, partyPath, trailToPartnership } from './frame.tsx'
import { tellsIdea } from './idea-actions.ts'
import { PeriodWord } from './list-page.tsx'
import type { Proposal } from './matching/queries.ts'
import { associationsForNeed } from './matching/queries.ts'
import { isEarly, keepsNeeds, type Need, type NeedAnswer, periodOn, type Screening } from './needs.ts'
import { Proposals } from './proposals.tsx'
import { answersTo, getNeed, type Invited, invitedTo, screeningOf, senderOf } from './queries.ts'

const mostProposed = 10

type Loaded = {
  readonly need: Need
  readonly screening: Screening | undefined
  readonly sender: { readonly name: string; readonly email: string } | undefined
  readonly answers: readonly NeedAnswer[]
  readonly invited: readonly Invited[]
  readonly proposals: readonly Proposal[]
  readonly mayKeep: boolean
  readonly mayChange: boolean
}

const load = async ({ db, actor, param }: Ask): Promise<Loaded | undefined> => {
  const id = param('partnershipId')
  const need = isId(id) && (isStaff(actor) || actor.kind === 'association') ? await getNeed(db, id) : undefined
  if (!need) return undefined
  const screening = await screeningOf(db, id)
  return {
    need,
    screening,
    sender: await senderOf(db, id),
    answers: await answersTo(db, id),
    invited: await invitedTo(db, id),
    proposals: isEarly(need) ? await associationsForNeed(db, id, mostProposed) : [],
    mayKeep: keepsNeeds.holds(actor, undefined),
    mayChange: screening === undefined && tellsIdea.holds(actor, need),
  }
}

/** What has become of a need, for its parties: the idea, the answer to it, the invitation, who answered, and who may fit. */
export const overviewPage: Page<Loaded> = {
  load,
  view: (loaded, view) => {
    const { need, mayChange } = loaded
    const { t } = view
    return (
      <Layout view={view} title={t('needs.overview.title')} trail={trailToPartnership(view, need)}>
        <div class="hs-intro">
          <h1 class="ds-heading">{t('needs.overview.title')}</h1>
          <p class="hs-lead">{need.title}</p>
        </div>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {loaded.screening === undefined && <NeedWords view={view} need={need} />}
            <Answered view={view} loaded={loaded} />
            {loaded.screening?.outcome === 'goOn' && <Invitation view={view} loaded={loaded} />}
            {loaded.answers.length > 0 && <Answers view={view} loaded={loaded} />}
            <Proposals view={view} proposals={loaded.proposals} />
            {loaded.screening && <NeedWords view={view} need={need} />}
            {mayChange && (
              <p>
                <a href={partyPath(view, need.partnershipId, '/behov/andra')}>{t('needs.own.changeTitle')}</a>
              </p>
            )}
          </div>
          <Aside view={view} loaded={loaded} />
        </div>
      </Layout>
    )
  },
}

type Props = { readonly view: View; readonly loaded: Loaded }

const Answered = ({ view, loaded: { need, screening, mayKeep } }: Props) => {
  const { t } = view
  const href = partyPath(view, need.partnershipId, '/behov/bedomning')
  return (
    <Part title={t('needs.overview.screening')} id="bedomning">
      {screening ? (
        <div class="hs-said">
          <p>
            <strong>{t(`needs.outcome.${screening.outcome}`)}</strong>
          </p>
          <Prose text={screening.answer} />
          <p class="hs-meta">
            {screening.byName} <InstantText view={view} instant={screening.screenedAt} />
          </p>
        </div>
      ) : (
        <p>{t('needs.overview.unscreened')}</p>
      )}
      {mayKeep && !screening && <ButtonLink href={href}>{t('needs.screen.title')}</ButtonLink>}
      {mayKeep && screening && need.openedOn === undefined && <a href={href}>{t('needs.screen.again')}</a>}
    </Part>
  )
}

const Invitation = ({ view, loaded: { need, mayKeep, invited } }: Props) => {
  const { t } = view
  const href = partyPath(view, need.partnershipId, '/behov/oppna')
  return (
    <Part title={t('needs.page.invitation')} id="inbjudan">
      <p>
        <PeriodWord view={view} need={need} />
      </p>
      {need.openedOn ? (
        <p>
          <a href={needPath(view, need)}>{t('needs.overview.public')}</a>
        </p>
      ) : (
        <p>{t('needs.overview.notOpened')}</p>
      )}
      {invited.length > 0 && (
        <details class="hs-more">
          <summary>{t('needs.overview.invited', { count: invited.length })}</summary>
          <ul class="ds-list">
            {invited.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {mayKeep && isEarly(need) && !need.openedOn && <ButtonLink href={href}>{t('needs.open.title')}</ButtonLink>}
      {mayKeep && isEarly(need) && need.openedOn && <a href={href}>{t('needs.open.change')}</a>}
    </Part>
  )
}

const answerStates = { waiting: 'wait', joined: 'done', declined: 'stop' } as const

const Answers = ({ view, loaded: { need, answers, mayKeep } }: Props) => {
  const { t } = view
  const isOver = periodOn(need, view.today) === 'over'
  return (
    <Part title={t('needs.overview.answers', { count: answers.length })} id="svar">
      {!isOver && <p class="hs-meta">{t('needs.overview.settleLater')}</p>}
      <ul class="hs-list">
        {answers.map((answer) => (
          <li class="hs-stack" data-gap="tight">
            <div class="hs-row" data-spread>
              <h3 class="ds-heading">
                <Party kind="association">{answer.associationName}</Party>
              </h3>
              <Status state={answerStates[answer.outcome]}>{t(`needs.overview.${answer.outcome}`)}</Status>
            </div>
            <Prose text={answer.says} />
            {answer.brings !== '' && (
              <>
                <p class="hs-label">{t('needs.answer.brings')}</p>
                <Prose text={answer.brings} />
              </>
            )}
            {answer.outcomeReason !== '' && <p class="hs-meta">{answer.outcomeReason}</p>}
            {mayKeep && isOver && answer.outcome === 'waiting' && (
              <p>
                <a href={partyPath(view, need.partnershipId, `/behov/svar/${answer.answerId}`)}>
                  {t('needs.settle.title')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

const Aside = ({ view, loaded: { need, sender } }: Props) => {
  const { t } = view
  return (
    <aside class="hs-stack" data-gap="section" aria-label={t('needs.page.facts')}>
      <NeedFacts
        view={view}
        need={need}
        more={[{ label: t('needs.overview.sent'), value: <InstantText view={view} instant={need.sentAt} /> }]}
      />
      {sender && (
        <Part title={t('needs.overview.sender')} id="avsandare">
          <Facts
            isNarrow
            rows={[
              { label: t('needs.field.name'), value: sender.name },
              { label: t('needs.field.email'), value: <a href={`mailto:${sender.email}`}>{sender.email}</a> },
            ]}
          />
          <p class="hs-meta">{t('needs.overview.senderNote')}</p>
        </Part>
      )}
      {need.caseId && (
        <p>
          <a href={at(view, `/arenden/${need.caseId}`)}>{t('needs.overview.case')}</a>
        </p>
      )}
    </aside>
  )
}
