import type { Child } from 'hono/jsx'
import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { keepsAssociations } from '../association-actions.ts'
import type { Association } from '../association-queries.ts'
import type { AssociationSlot } from '../association-slots.ts'
import { holdsOn } from '../bodies.ts'
import { at, periodInWords } from '../frame.tsx'
import { getInterests } from './interests-queries.ts'
import { InterestsSection } from './interests-section.tsx'
import { canBeBound, confirmationLapsesOn, isConfirmed, type Officer, type Profile, type Signatory } from './profile.ts'
import { getProfile, officersOf, signatoriesOf } from './profile-queries.ts'

type Told = {
  readonly view: View
  readonly path: string
  readonly profile: Profile
  readonly mayWrite: boolean
  readonly isOwn: boolean
}

/** What an association tells that others rely on. The board and the signatories are shown to itself and those it works with. Four statements. */
export const profileSlot: AssociationSlot = async ({ db, actor }, association, { isOwn, isStaff }) => {
  const { associationId } = association
  const sees = isOwn || isStaff
  const [profile, interests, officers, signatories] = await Promise.all([
    getProfile(db, associationId),
    getInterests(db, associationId),
    sees ? officersOf(db, associationId) : [],
    sees ? signatoriesOf(db, associationId) : [],
  ])
  return (view): Child => {
    if (!profile || !interests) return null
    const told = {
      view,
      profile,
      isOwn,
      path: pathOf(view, association),
      mayWrite: isOwn || keepsAssociations.holds(actor, undefined),
    }
    return (
      <>
        <InterestsSection {...told} interests={interests} />
        <FactsSection {...told} />
        {sees && <Board {...told} officers={officers} />}
        {sees && <Signing {...told} signatories={signatories} />}
      </>
    )
  }
}

/** Where an association has its page. */
export const pathOf = (view: View, { associationId }: Pick<Association, 'associationId'>): string =>
  at(view, `/foreningar/${associationId}`)

const FactsSection = ({ view, path, profile, mayWrite, isOwn }: Told) => {
  const { t } = view
  const { registerStatus, registeredOn, icnpoClass, sharesNoProfit } = profile
  const day = registeredOn
  const register = registerStatus && t(`associationProfile.register.${registerStatus}`)
  return (
    <section class="hs-stack" aria-labelledby="stadgar">
      <div class="hs-row" data-spread>
        <h2 class="ds-heading" id="stadgar">
          {t('associationProfile.facts.title')}
        </h2>
        <Confirmed view={view} profile={profile} />
      </div>
      <Facts
        rows={[
          {
            label: t('associationProfile.facts.purposeClause'),
            value: profile.purposeClause || t('associationProfile.facts.notTold'),
          },
          {
            label: t('associationProfile.facts.statutes'),
            value:
              profile.statutesAdoptedOn && t('associationProfile.facts.adopted', { day: profile.statutesAdoptedOn }),
          },
          {
            label: t('associationProfile.facts.profit'),
            value:
              sharesNoProfit === undefined
                ? t('associationProfile.facts.notTold')
                : t(sharesNoProfit ? 'associationProfile.facts.noProfit' : 'associationProfile.facts.profitShared'),
          },
          {
            label: t('associationProfile.facts.icnpo'),
            value: icnpoClass && t(`associationProfile.icnpo.${icnpoClass}`),
          },
          {
            label: t('associationProfile.facts.register'),
            value: register && (day ? t('associationProfile.facts.since', { register, day }) : register),
          },
        ]}
      />
      {mayWrite && (
        <div class="hs-row">
          <ButtonLink href={`${path}/uppgifter`} variant="secondary">
            {t('associationProfile.facts.change')}
          </ButtonLink>
          {isOwn && <a href={`${path}/bekrafta`}>{t('associationProfile.confirm.button')}</a>}
        </div>
      )}
    </section>
  )
}

const Confirmed = ({ view, profile }: { view: View; profile: Profile }) => {
  const { t, today } = view
  const lapses = confirmationLapsesOn(profile)
  if (!profile.confirmedOn || !lapses) return <Status state="todo">{t('associationProfile.confirm.never')}</Status>
  return isConfirmed(profile, today) ? (
    <Status state="done">{t('associationProfile.confirm.on', { day: profile.confirmedOn })}</Status>
  ) : (
    <Status state="late">{t('associationProfile.confirm.lapsed', { day: lapses })}</Status>
  )
}

const Board = ({ view, path, officers, mayWrite }: Told & { officers: readonly Officer[] }) => {
  const { t, today } = view
  const now = officers.filter((officer) => holdsOn(officer, today))
  return (
    <section class="hs-stack" aria-labelledby="styrelse">
      <h2 class="ds-heading" id="styrelse">
        {t('associationProfile.board.title')}
      </h2>
      {now.length === 0 ? (
        <p>{t('associationProfile.board.none')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          {now.map((officer) => (
            <li class="hs-row" data-spread>
              <span>
                <strong>{officer.name}</strong>, {t(`associationProfile.office.${officer.office}`)}
                <span class="hs-meta"> {periodInWords(t, officer)}</span>
              </span>
              {mayWrite && officer.untilOn === undefined && (
                <a href={`${path}/styrelse/${officer.officerId}/avsluta`}>
                  {t('associationProfile.board.end')}
                  <span class="ds-sr-only"> {officer.name}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p>
          <a href={`${path}/styrelse/ny`}>{t('associationProfile.board.add')}</a>
        </p>
      )}
    </section>
  )
}

const Signing = ({ view, path, signatories, mayWrite }: Told & { signatories: readonly Signatory[] }) => {
  const { t, today } = view
  return (
    <section class="hs-stack" aria-labelledby="firmatecknare">
      <h2 class="ds-heading" id="firmatecknare">
        {t('associationProfile.signing.title')}
      </h2>
      {signatories.length === 0 ? (
        <p>{t('associationProfile.signing.none')}</p>
      ) : (
        <ul class="hs-list" data-dense>
          {signatories.map((one) => (
            <li class="hs-stack" data-gap="tight">
              <div class="hs-row" data-spread>
                <span>
                  <strong>{one.name}</strong>, {one.title}. {signsInWords(view, one)}
                </span>
                <Status state={holdsOn(one, today) ? 'done' : 'stop'}>{periodInWords(t, one)}</Status>
              </div>
              <p class="hs-meta">
                {t('associationProfile.signing.by')}{' '}
                <a href={`${path}/underlag/${one.evidenceId}`}>{one.evidenceTitle}</a>, {one.evidenceSays}.{' '}
                {one.accountId === undefined && t('associationProfile.signing.noAccount')}
              </p>
              {mayWrite && one.untilOn === undefined && (
                <a href={`${path}/firmatecknare/${one.signatoryId}/avsluta`}>
                  {t('associationProfile.signing.end')}
                  <span class="ds-sr-only"> {one.name}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {signatories.length > 0 && !canBeBound(signatories, today) && <p>{t('associationProfile.signing.tooFew')}</p>}
      {mayWrite && (
        <div class="hs-row">
          <a href={`${path}/underlag/nytt`}>{t('associationProfile.signing.addEvidence')}</a>
          <a href={`${path}/firmatecknare/ny`}>{t('associationProfile.signing.add')}</a>
        </div>
      )}
    </section>
  )
}

const signsInWords = ({ t }: View, { signs, jointlyCount }: Signatory): string =>
  signs === 'alone'
    ? t('associationProfile.signing.alone')
    : t('associationProfile.signing.jointly', { count: jointlyCount })
