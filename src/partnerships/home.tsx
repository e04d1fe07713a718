import type { Id } from '../platform/id.ts'
import type { View } from '../platform/ui/view.ts'
import type { Ask } from '../platform/web/page.tsx'
import { waitingFor } from './consent.ts'
import { Mirror, type MirrorLine } from './mirror.tsx'
import { type Confirmation, confirmationsOf } from './moving-queries.ts'
import { keepsPartnerships, type Partnership } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import { partnershipsFor } from './queries.ts'
import { awaitedIn } from './transitions.ts'
import { sideAwaited, sinceInWords } from './turns.ts'

/** The partnerships that wait for somebody, seen from one side. */
export type Home = {
  readonly side: 'authority' | 'association'
  readonly name: string
  /** The association, or the authority, that reads. */
  readonly organisationId: Id
  readonly partnerships: readonly Partnership[]
  readonly confirmations: readonly Confirmation[]
}

const mostShown = 60

/** What waits in the partnerships of the reader's side: its own for an association, all of the authority for those who keep its records. Five statements at most. */
export const homeOf = async ({ db, actor, authority }: Ask): Promise<Home> => {
  const { authorityId } = authority
  const organisationId = actor.kind === 'association' ? actor.associationId : authorityId
  const isKept = keepsPartnerships.holds(actor, undefined)
  const name = actor.kind === 'association' ? actor.associationName : authority.name
  const side = actor.kind === 'association' ? 'association' : 'authority'
  if (side === 'authority' && !isKept) return { side, name, organisationId, partnerships: [], confirmations: [] }
  const found = await partnershipsFor(db, actor, {
    ...{ authorityId, isWaiting: true, limit: mostShown },
    isOwn: side === 'association',
  })
  const partnerships = found.slice(0, mostShown)
  return {
    ...{ side, name, organisationId, partnerships },
    confirmations: await confirmationsOf(
      db,
      partnerships.filter(({ state }) => awaitedIn(state) === 'together'),
    ),
  }
}

/** Vi ska, ni ska, tillsammans: every partnership that waits, on the side that it waits for, with since when. Nothing when none waits. */
export const MirroredHome = ({ view, of: home }: { view: View; of: Home }) => {
  const { t } = view
  if (home.partnerships.length === 0) return null
  const names = {
    authority: home.side === 'authority' ? home.name : (view.authority?.name ?? ''),
    association: home.side === 'association' ? home.name : t('partnerships.mirror.associations'),
  }
  return (
    <section class="hs-stack" aria-labelledby="pa-vag">
      <h2 class="ds-heading" id="pa-vag">
        {t('partnerships.mirror.home')}
      </h2>
      <Mirror
        view={view}
        reader={home.side}
        names={names}
        level="h3"
        isMany={home.partnerships.some(({ parties }) => parties.length > 2)}
        lines={home.partnerships.flatMap((partnership) => lineOf(view, home, partnership))}
      />
    </section>
  )
}

const lineOf = (view: View, home: Home, partnership: Partnership): MirrorLine[] => {
  const asked = waitingFor(partnership).find(({ organisationId }) => organisationId === home.organisationId)
  if (asked)
    return [
      {
        ...{ side: home.side, isOwn: true, lead: partnership.title, state: 'todo' },
        what: view.t('partnerships.consent.answer'),
        href: `${partnershipPath(view, partnership)}/svar`,
        word: view.t('partnerships.consent.waiting'),
      },
    ]
  const side = sideAwaited(partnership)
  if (side === undefined) return []
  const own = partnership.parties.find(({ organisationId }) => organisationId === home.organisationId)
  const said = home.confirmations.filter(({ partnershipId }) => partnershipId === partnership.partnershipId)
  const who = partnership.parties.find(({ partyId }) => partyId === said.at(-1)?.partyId)
  // What some have said yes to waits for the others alone.
  const hasSaid = said.some(({ partyId }) => partyId === own?.partyId)
  const isTheHosts = side === 'authority' && home.side === 'authority'
  const isOwn = isTheHosts ? home.organisationId === partnership.hostAuthorityId : who ? !hasSaid : undefined
  const since = sinceInWords(view, partnership)
  return [
    {
      side: side === 'together' && who ? home.side : side,
      isOwn,
      lead: partnership.title,
      what: view.t(`partnerships.next.${partnership.state}`),
      href: partnershipPath(view, partnership),
      state: awaitedIn(partnership.state) === 'facts' ? 'wait' : 'todo',
      word: who ? `${since}. ${view.t('partnerships.mirror.saidYes', { name: who.name })}` : since,
    },
  ]
}
