import { partnershipPath } from '../partnerships/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { Confirmation } from '../platform/ui/confirmation.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { at, NeedFacts, NeedWords, needPath, Part, Prose, trailToNeeds } from './frame.tsx'
import { PeriodWord } from './list-page.tsx'
import { answersInvitations, mayAnswer, type Need, type NeedAnswer, periodOn } from './needs.ts'
import { answerInvitation } from './opening-actions.ts'
import { answersTo, getNeed, getOpenNeed } from './queries.ts'

type Loaded = {
  readonly need: Need
  readonly actor: Actor
  /** What the association that reads has answered. */
  readonly own: NeedAnswer | undefined
  readonly isParty: boolean
}

const load = async ({ db, actor, authority, param }: Ask): Promise<Loaded | undefined> => {
  const id = param('partnershipId')
  const need = isId(id) ? await getOpenNeed(db, id) : undefined
  if (!need || need.hostAuthorityId !== authority.authorityId) return undefined
  const association = actor.kind === 'association' ? actor.associationId : undefined
  return {
    need,
    actor,
    own: association ? (await answersTo(db, id)).find(({ associationId }) => associationId === association) : undefined,
    isParty: 'accountId' in actor && (await getNeed(db, id)) !== undefined,
  }
}

/** One need that stands open: anybody reads it, associations answer. */
export const needPage: Page<Loaded> = {
  load,
  view: ({ need, own, actor, isParty }, view) => {
    const { t } = view
    const period = periodOn(need, view.today)
    return (
      <Layout view={view} title={need.title} trail={trailToNeeds(view)} description={need.challenge.slice(0, 160)}>
        <div class="hs-intro">
          <p>
            <PeriodWord view={view} need={need} />
          </p>
          <h1 class="ds-heading">{need.title}</h1>
        </div>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {need.invitation !== '' && (
              <Part title={t('needs.page.invitation')} id="inbjudan">
                <div class="hs-said">
                  <Prose text={need.invitation} />
                </div>
                <Answering view={view} need={need} own={own} actor={actor} />
              </Part>
            )}
            <NeedWords view={view} need={need} />
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('needs.page.facts')}>
            <NeedFacts
              view={view}
              need={need}
              more={[
                {
                  label: t('needs.page.period'),
                  value: need.invitesFrom && need.invitesUntil && (
                    <>
                      <DayText view={view} day={need.invitesFrom} /> – <DayText view={view} day={need.invitesUntil} />
                    </>
                  ),
                },
                { label: t('needs.page.shorter'), value: need.shorterBecause || undefined },
              ]}
            />
            {isParty && (
              <p>
                <a href={partnershipPath(view, need)}>{t('needs.page.partnership')}</a>
              </p>
            )}
            {period === 'open' && <p class="hs-meta">{t('needs.page.equal')}</p>}
          </aside>
        </div>
      </Layout>
    )
  },
}

type AnsweringProps = {
  readonly view: View
  readonly need: Need
  readonly own: NeedAnswer | undefined
  readonly actor: Actor
}

const Answering = ({ view, need, own, actor }: AnsweringProps) => {
  const { t } = view
  const period = periodOn(need, view.today)
  const href = `${needPath(view, need)}/svar`
  if (own && own.outcome !== 'waiting') return <p>{t(`needs.answer.${own.outcome}`)}</p>
  if (period !== 'open') return null
  if (own)
    return (
      <p>
        {t('needs.answer.sent')} <a href={href}>{t('needs.answer.change')}</a>
      </p>
    )
  if (actor.kind === 'anyone')
    return (
      <p>
        {t('needs.answer.signIn')} <a href={`/logga-in?till=${encodeURIComponent(href)}`}>{t('frame.signIn')}</a>
      </p>
    )
  return actor.kind === 'association' ? <ButtonLink href={href}>{t('needs.answer.title')}</ButtonLink> : null
}

/** Vi vill vara med: what an association says and brings. Says with words when it is too early or too late. */
export const answerPage: Page<Loaded> = {
  shown: (actor) => answersInvitations.holds(actor, undefined),
  load: async (ask) => {
    const found = await load(ask)
    return found && (mayAnswer(found.need, found.own, ask.today) ?? found)
  },
  view: ({ need, own }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('needs.answer.title')}
        lead={t('needs.answer.lead', { title: need.title })}
        trail={trailToNeeds(view, need)}
        of={answerInvitation}
        known={own ? { says: own.says, brings: own.brings } : {}}
        button={t('needs.answer.send')}
      >
        {(f) => (
          <>
            <f.TextArea name="says" label={t('needs.answer.says')} hint={t('needs.answer.saysHint')} />
            <f.TextArea name="brings" label={t('needs.answer.brings')} hint={t('needs.field.bringsHint')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

/** The receipt of an answer. */
export const answeredPage: Page<Loaded> = {
  shown: (actor) => answersInvitations.holds(actor, undefined),
  load,
  view: ({ need, own }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('needs.answer.received')} trail={trailToNeeds(view, need)}>
        <Confirmation
          view={view}
          title={t('needs.answer.received')}
          facts={[
            { label: t('needs.answer.says'), value: own?.says },
            { label: t('needs.answer.brings'), value: own?.brings || undefined },
            {
              label: t('needs.thanks.next'),
              value: need.invitesUntil && t('needs.answer.nextText', { day: need.invitesUntil }),
            },
          ]}
        >
          <p>
            <a href={at(view, '/behov')}>{t('needs.thanks.list')}</a>
          </p>
        </Confirmation>
      </Layout>
    )
  },
}
