import {
  type Home,
  MirroredHome,
  Parties,
  type Partnership,
  partnershipPath,
  Standing,
  WaysIn,
} from '../partnerships/index.ts'
import type { Actor } from '../platform/actor.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import { CaseList } from './case-list.tsx'
import { Greeting } from './greeting.tsx'
import type { ShortCase } from './queries.ts'
import type { ToSign } from './todo.ts'
import { at, ToSignRow } from './todo-list.tsx'

/** What a person who acts for an association is shown. */
export type AssociationFacts = {
  readonly kind: 'association'
  readonly actor: Extract<Actor, { kind: 'association' }>
  readonly hour: number
  readonly signing: readonly ToSign[]
  readonly partnerships: readonly Partnership[]
  readonly home: Home
  readonly cases: readonly ShortCase[]
}

/** The start page of an association: its partnerships with their next steps, and the cases where it is a party. */
export const AssociationView = ({ view, facts }: { view: View; facts: AssociationFacts }) => {
  const { t } = view
  const { actor, partnerships } = facts
  return (
    <Layout view={view} title={t('start.menu')}>
      <Greeting
        view={view}
        name={actor.name}
        hour={facts.hour}
        more={t('start.association.lead', { name: actor.associationName })}
      />
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          {facts.signing.length > 0 && (
            <section class="hs-stack" aria-labelledby="skriva-under">
              <h2 class="ds-heading" id="skriva-under">
                {t('start.association.sign')}
              </h2>
              <ol class="hs-list">
                {facts.signing.map((paper) => (
                  <ToSignRow view={view} of={paper} />
                ))}
              </ol>
            </section>
          )}
          <MirroredHome view={view} of={facts.home} />
          <section class="hs-stack" aria-labelledby="partnerskap">
            <h2 class="ds-heading" id="partnerskap">
              {t('start.association.partnerships')}
            </h2>
            {partnerships.length === 0 ? (
              <Empty
                title={t('start.association.partnershipsEmpty')}
                text={t('start.association.partnershipsEmptyText')}
              />
            ) : (
              <PartnershipList view={view} partnerships={partnerships} hasNextStep />
            )}
          </section>
          <CaseList
            view={view}
            id="arenden"
            title={t('start.association.cases')}
            cases={facts.cases}
            empty={<Empty title={t('start.association.casesEmpty')} text={t('start.association.casesEmptyText')} />}
          />
        </div>
        <aside class="hs-stack" data-gap="section" aria-label={t('start.association.who')}>
          <WaysIn view={view} isAssociation />
          <section class="hs-panel hs-stack" data-tone="linen">
            <h2 class="ds-heading">{actor.associationName}</h2>
            <p>{t('start.association.whoText')}</p>
            <p>
              <ButtonLink href={at(view, `/foreningar/${actor.associationId}`)} variant="secondary">
                {t('start.association.describe')}
              </ButtonLink>
            </p>
          </section>
        </aside>
      </div>
    </Layout>
  )
}

type ListProps = {
  readonly view: View
  readonly partnerships: readonly Partnership[]
  readonly hasNextStep?: boolean
}

/** Partnerships with parties and state, and what comes next where the reader takes part. */
export const PartnershipList = ({ view, partnerships, hasNextStep }: ListProps) => (
  <ul class="hs-list">
    {partnerships.map((partnership) => (
      <li class="hs-stack" data-gap="tight">
        <div class="hs-row" data-spread>
          <h3 class="ds-heading">
            <a href={partnershipPath(view, partnership)}>{partnership.title}</a>
          </h3>
          <Standing view={view} of={partnership} />
        </div>
        <Parties of={partnership} />
        {hasNextStep && (
          <p class="hs-meta">
            {view.t('start.association.next', { what: view.t(`partnerships.next.${partnership.state}`) })}
          </p>
        )}
      </li>
    ))}
  </ul>
)
