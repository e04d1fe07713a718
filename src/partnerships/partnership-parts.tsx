import { dayOf } from '../platform/time.ts'
import { type FactRow, Facts } from '../platform/ui/facts.tsx'
import { Party } from '../platform/ui/party.tsx'
import { Said } from '../platform/ui/said.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { SharedNote } from './note-queries.ts'
import type { PartnershipFacts } from './partnership-page.tsx'
import {
  isOwn,
  isSettled,
  keepsPartnerships,
  type Partnership,
  type PartnershipParty,
  publishesPartnerships,
  writesFor,
  writesTogether,
} from './partnerships.ts'
import { partnershipPath, termInWords } from './parts.tsx'
import { stepsFor } from './steps.ts'

/** What the parties want to reach, in their own words. */
export const Goal = ({ view, partnership }: { view: View; partnership: Partnership }) => (
  <section class="hs-stack" aria-labelledby="mal">
    <h2 class="ds-heading" id="mal">
      {view.t('partnerships.page.goal')}
    </h2>
    {partnership.goal === '' ? (
      <p class="hs-meta">{view.t('partnerships.page.noGoal')}</p>
    ) : (
      <Said>
        {partnership.goal.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Said>
    )}
  </section>
)

type LinkTo = { readonly href: string; readonly label: string }

/** Staff write for their own authority, and the host's for the associations that ask them to. */
const mayWriteFor = ({ actor, isHost, own }: PartnershipFacts, { partyId, kind }: PartnershipParty): boolean =>
  actor.kind === 'association' || own?.partyId === partyId || (isHost && kind === 'association')

const linksFor = (view: View, facts: PartnershipFacts): readonly LinkTo[] => {
  const { partnership, actor, isHost } = facts
  const { t } = view
  const at = (path: string) => `${partnershipPath(view, partnership)}/${path}`
  const keeps = isHost && keepsPartnerships.holds(actor, undefined)
  const isOpen = !isSettled(partnership)
  const brings = partnership.parties
    .filter((party) => isOpen && writesFor.holds(actor, party) && mayWriteFor(facts, party))
    .map((party) => ({
      href: at(`bidrag/${party.partyId}`),
      label: t('partnerships.page.changeBrings', { name: party.name }),
    }))
  const publishing = partnership.isPublic ? 'partnerships.page.unpublish' : 'partnerships.page.publish'
  return [
    ...(stepsFor(actor, partnership, isHost).length > 0
      ? [{ href: at('lage'), label: t('partnerships.page.move') }]
      : []),
    ...(isOpen && writesTogether.holds(actor, partnership)
      ? [{ href: at('mal'), label: t('partnerships.page.changeGoal') }]
      : []),
    ...brings,
    ...(keeps && isOpen ? [{ href: at('part'), label: t('partnerships.page.addParty') }] : []),
    ...(isHost && keeps && partnership.caseId === undefined
      ? [{ href: at('arende'), label: t('partnerships.register.title') }]
      : []),
    ...(keeps ? [{ href: at('anteckningar'), label: t('partnerships.notes.link') }] : []),
    ...(keeps ? [{ href: at('uppgifter'), label: t('partnerships.page.changeFacts') }] : []),
    ...(isHost && publishesPartnerships.holds(actor, undefined)
      ? [{ href: at('offentligt'), label: t(publishing) }]
      : []),
  ]
}

/** The ways into what the reader can do here. */
export const Work = ({ view, facts: loaded }: { view: View; facts: PartnershipFacts }) => {
  const { t } = view
  const { partnership, actor } = loaded
  if (!isOwn(actor, partnership) && actor.kind !== 'role') return null
  const links = linksFor(view, loaded)
  return (
    <section class="hs-stack" aria-labelledby="arbeta">
      <h2 class="ds-heading" id="arbeta">
        {t('partnerships.page.nextStep')}
      </h2>
      {links.length > 0 && (
        <ul class="hs-list" data-dense>
          {links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {isSettled(partnership) && <p class="hs-meta">{t('partnerships.page.settled')}</p>}
    </section>
  )
}

/** Time, case and who can see it. */
export const About = ({ view, facts: loaded }: { view: View; facts: PartnershipFacts }) => {
  const { t } = view
  const { partnership, matter, actor } = loaded
  const visibility = partnership.isPublic ? t('partnerships.page.public') : t('partnerships.page.hidden')
  const rows: FactRow[] = [
    { label: t('partnerships.page.term'), value: termInWords(view, partnership) },
    {
      label: t('partnerships.page.case'),
      value: matter && (
        <a href={`/${view.authority?.slug}/arenden/${matter.caseId}`}>
          <span class="hs-num">{matter.caseNumber}</span> {matter.title}
        </a>
      ),
    },
    {
      label: t('partnerships.list.visibility'),
      value: actor.kind === 'role' || isOwn(actor, partnership) ? visibility : undefined,
    },
  ]
  return (
    <section class="hs-stack" aria-labelledby="om">
      <h2 class="ds-heading" id="om">
        {t('partnerships.page.facts')}
      </h2>
      <Facts rows={rows} isNarrow />
    </section>
  )
}

/** Whom to talk to at each party. */
export const Contact = ({ view, facts: { partnership, matter, email } }: { view: View; facts: PartnershipFacts }) => {
  const { t } = view
  const written = email === '' ? t('partnerships.page.noContact') : <a href={`mailto:${email}`}>{email}</a>
  const rows = partnership.parties.map(({ kind, name, organisationId }) => ({
    label: <Party kind={kind}>{name}</Party>,
    value:
      organisationId === partnership.hostAuthorityId ? (
        <>
          {matter?.officerName && <p>{t('partnerships.page.contactOfficer', { name: matter.officerName })}</p>}
          <p>{written}</p>
        </>
      ) : (
        t(`partnerships.page.${kind === 'authority' ? 'otherAuthority' : 'association'}`)
      ),
  }))
  return (
    <section class="hs-stack" aria-labelledby="kontakt">
      <h2 class="ds-heading" id="kontakt">
        {t('partnerships.page.contact')}
      </h2>
      <Facts rows={rows} isNarrow />
    </section>
  )
}

/** What one party has chosen to show the others, the latest first. Nothing when nothing is shared. */
export const Shared = ({ view, notes }: { view: View; notes: readonly SharedNote[] }) =>
  notes.length === 0 ? null : (
    <section class="hs-stack" aria-labelledby="delat">
      <h2 class="ds-heading" id="delat">
        {view.t('partnerships.notes.heading')}
      </h2>
      <ul class="hs-list">
        {notes.map(({ text, from, at }) => (
          <li class="hs-stack" data-gap="tight">
            <p style="white-space: pre-line">{text}</p>
            <p class="hs-meta">
              {from}, <DayText view={view} day={dayOf(at)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
