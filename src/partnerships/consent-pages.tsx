import type { Refusal } from '../platform/refusal.ts'
import { dayOf } from '../platform/time.ts'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type AskedParty, askedOf, waitingFor } from './consent.ts'
import { answerAsked, takeBack, withdrawQuestion } from './consent-actions.ts'
import { loadKept, loadShared } from './loading.ts'
import type { Confirmation } from './moving-queries.ts'
import { confirmationsOf } from './moving-queries.ts'
import { mayRead, type Partnership, partyOf } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import { getPartnership } from './queries.ts'
import { trailTo } from './trail.ts'
import { namesOf } from './turns.ts'

type Asked = { readonly partnership: Partnership; readonly own: AskedParty }

/** Where an association says whether it wants to be a party of the partnership that it is named in. */
export const answerPage: Page<Asked> = {
  shown: ({ kind }) => kind === 'association',
  load: async ({ db, actor, param }: Ask) => {
    const partnership = await getPartnership(db, param('partnershipId'))
    const own = partnership && mayRead(actor, partnership) ? askedOf(actor, partnership) : undefined
    return partnership && own && { partnership, own }
  },
  view: ({ partnership, own }, view, returned) => {
    const { t } = view
    const by = namesOf(partnership, 'authority')
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.consent.title', { title: partnership.title })}
        lead={t('partnerships.consent.lead', { by, name: own.name })}
        trail={trailTo(view, partnership)}
        of={answerAsked}
        effects={[t('partnerships.consent.effectYes'), t('partnerships.consent.effectNo')]}
        button={t('partnerships.consent.button')}
      >
        {(f) => (
          <>
            {partnership.goal !== '' && <Told label={t('partnerships.page.goal')} text={partnership.goal} />}
            {own.brings !== '' && <Told label={t('partnerships.consent.proposed')} text={own.brings} />}
            <f.Choice
              name="answer"
              label={t('partnerships.consent.question', { name: own.name })}
              isLarge
              options={[
                { value: 'yes', label: t('partnerships.consent.yes') },
                { value: 'no', label: t('partnerships.consent.no') },
              ]}
            />
            <f.TextArea name="said" label={t('partnerships.consent.said')} rows={3} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

const Told = ({ label, text }: { label: string; text: string }) => (
  <div>
    <p class="hs-meta">{label}</p>
    <div class="hs-verbatim">{text}</div>
  </div>
)

/** The question to an association, on the page that it is asked about. */
export const AskedHere = ({ view, partnership, own }: Asked & { readonly view: View }) => (
  <section class="hs-panel hs-stack" aria-labelledby="fragan">
    <h2 class="ds-heading" id="fragan">
      {view.t('partnerships.consent.question', { name: own.name })}
    </h2>
    <p>{view.t('partnerships.consent.lead', { by: namesOf(partnership, 'authority'), name: own.name })}</p>
    <p>
      <Status state="wait">
        {view.t('partnerships.consent.waitingSince', { name: own.name, day: dayOf(own.at) })}
      </Status>
    </p>
    <p>
      <ButtonLink href={`${partnershipPath(view, partnership)}/svar`}>
        {view.t('partnerships.consent.answer')}
      </ButtonLink>
    </p>
  </section>
)

type UnansweredProps = {
  readonly view: View
  readonly of: Partnership
  /** Whether the reader may take the question back. */
  readonly mayAsk: boolean
}

/** Who is waited for before it is a party, and who said no: for those who stand inside. */
export const Unanswered = ({ view, of: partnership, mayAsk }: UnansweredProps) => {
  const { t } = view
  const standing = [...partnership.parties, ...waitingFor(partnership)].map(({ organisationId }) => organisationId)
  const asked = (partnership.asked ?? []).filter(
    ({ consent, organisationId }) => consent === 'asked' || !standing.includes(organisationId),
  )
  return (
    <>
      {asked.map(({ partyId, consent, name, at, said, brings }) => (
        <div class="hs-side hs-stack" data-party="association">
          <h3 class="ds-heading">{name}</h3>
          <Status state={consent === 'asked' ? 'wait' : 'stop'}>
            {t(consent === 'asked' ? 'partnerships.consent.waitingSince' : 'partnerships.consent.saidNo', {
              name,
              day: dayOf(at),
            })}
          </Status>
          {consent === 'asked' && brings !== '' && <Told label={t('partnerships.consent.proposed')} text={brings} />}
          {said !== '' && <p>{said}</p>}
          {consent === 'asked' && mayAsk && (
            <p>
              <a href={`${partnershipPath(view, partnership)}/fraga/${partyId}`}>
                {t('partnerships.consent.withdraw')}
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  )
}

type Withdrawing = { readonly partnership: Partnership; readonly asked: AskedParty }

/** Takes back the question to an association that has not answered, so that the others can go on. */
export const withdrawPage: Page<Withdrawing> = {
  load: async (ask: Ask): Promise<Withdrawing | Refusal | undefined> => {
    const partnership = await loadKept(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const asked = waitingFor(partnership).find(({ partyId }) => partyId === ask.param('partyId'))
    return asked && { partnership, asked }
  },
  view: ({ partnership, asked }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.consent.withdrawTitle', { name: asked.name })}
      trail={trailTo(view, partnership)}
      of={withdrawQuestion}
      effects={[view.t('partnerships.consent.withdrawEffect', { name: asked.name })]}
      button={view.t('partnerships.consent.withdraw')}
    />
  ),
}

type TakingBack = { readonly partnership: Partnership; readonly confirmed: Confirmation }

/** Takes back the own party's yes to a step, while the others have not confirmed it. */
export const takeBackPage: Page<TakingBack> = {
  load: async (ask: Ask): Promise<TakingBack | Refusal | undefined> => {
    const partnership = await loadShared(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const own = partyOf(ask.actor, ask.authority.authorityId, partnership)
    const said = await confirmationsOf(ask.db, [partnership])
    const confirmed = said.find(({ partyId, verb }) => partyId === own?.partyId && verb === ask.param('verb'))
    return confirmed && { partnership, confirmed }
  },
  view: ({ partnership, confirmed }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.consent.takeBackTitle')}
      lead={view.t.find(`partnerships.move.${confirmed.verb}`) ?? ''}
      trail={trailTo(view, partnership)}
      of={takeBack}
      effects={[view.t('partnerships.consent.takeBackEffect'), view.t('partnerships.consent.takeBackStays')]}
      button={view.t('partnerships.consent.takeBack')}
    />
  ),
}
