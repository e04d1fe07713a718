import { isNamedSigner, nextToSign, standingOf } from '../../drafts/index.ts'
import { type Actor, isStaff } from '../../platform/actor.ts'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { notReady, writesForParty } from '../agreements.ts'
import { agreementOfAddress, agreementPath, type InAgreement, trailTo } from '../frame.ts'
import { agreementPaper, authorityDecisionsOn } from './authority-queries.ts'
import { signingPath } from './path.ts'
import { Prepared } from './prepared.tsx'
import { ableHere, decisionsOn, liveIssue, signatoriesIn } from './queries.ts'
import { namedIn } from './resolving.ts'
import type { AgreementPaper, AssociationDecision, AuthorityDecision, Issue, Named } from './signing.ts'

/** What the pages of signing know. */
export type Signing = InAgreement & {
  readonly issue: Issue | undefined
  readonly paper: AgreementPaper | undefined
  readonly named: readonly Named[]
  readonly decisions: readonly AssociationDecision[]
  readonly authorities: readonly AuthorityDecision[]
  readonly actor: Actor
  readonly isHostStaff: boolean
}

/** Everything about how far signing has come, for a party. */
export const loadSigning = async (ask: Ask): Promise<Signing | undefined> => {
  const found = await agreementOfAddress(ask)
  if (!found) return undefined
  const { partnership, agreement } = found
  const { db, actor, authority, today } = ask
  const isHostStaff = isStaff(actor) && partnership.hostAuthorityId === authority.authorityId
  const issue = await liveIssue(db, partnership.partnershipId)
  const authorities = await authorityDecisionsOn(db, partnership.partnershipId)
  const ables = {
    authorities: authorities.filter(({ revision }) => revision === agreement.revision),
    here: isHostStaff && partnership.caseId ? await ableHere(db, partnership.caseId, today) : [],
    signatories: isHostStaff ? await signatoriesIn(db, partnership) : new Map(),
  }
  return {
    ...found,
    issue,
    isHostStaff,
    authorities,
    actor,
    paper: issue && (await agreementPaper(db, partnership.partnershipId)),
    named: namedIn(agreement, partnership, ables),
    decisions: await decisionsOn(db, partnership.partnershipId),
  }
}

/** How far signing has come, for every party: who signs, in which order, whose turn it is and until when; and what is left before. */
export const signingPage: Page<Signing> = {
  load: loadSigning,
  view: (signing, view) => {
    const { t } = view
    const { partnership } = signing
    const title = t('agreementSigning.title')
    return (
      <Layout view={view} title={`${title}: ${partnership.title}`} trail={trailTo(view, partnership)}>
        <Intro title={title} lead={t('agreementSigning.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {signing.issue && signing.paper ? (
              <Out view={view} signing={signing} issue={signing.issue} paper={signing.paper} />
            ) : (
              <Before view={view} signing={signing} />
            )}
          </div>
        </div>
      </Layout>
    )
  },
}

type Props = { readonly view: View; readonly signing: Signing }

const Before = ({ view, signing }: Props) => {
  const { t } = view
  const { partnership, agreement, named, isHostStaff, actor } = signing
  const maySend = isHostStaff && writesForParty(actor)
  return (
    <>
      <Prepared view={view} of={signing} />
      <section class="hs-stack" aria-labelledby="namn">
        <h2 class="ds-heading" id="namn">
          {t('agreementSigning.before.names')}
        </h2>
        {named.length === 0 && <p>{t('agreementSigning.before.noNames')}</p>}
        <ol class="ds-list">
          {named.map((one) => (
            <li>
              <strong>{one.name}</strong>, {one.role}
              {isHostStaff && one.accountId === undefined && (
                <p class="hs-meta">{t('agreementSigning.nobodyByName', { name: one.name })}</p>
              )}
            </li>
          ))}
        </ol>
        <p>
          <a href={agreementPath(view, partnership, '/avsnitt/copies')}>{t('agreementSigning.before.change')}</a>
        </p>
      </section>
      {maySend && partnership.state === 'signing' && notReady(agreement, partnership).length === 0 && (
        <p>
          <ButtonLink href={signingPath(view, partnership.partnershipId, 'underskrift/skicka')}>
            {t('agreementSigning.issue.button')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

const Out = ({ view, signing, issue, paper }: Props & { issue: Issue; paper: AgreementPaper }) => {
  const { t } = view
  const { partnership, isHostStaff, actor } = signing
  const mayRead =
    isHostStaff || actor.kind === 'association' || paper.signatures.some((one) => isNamedSigner(actor, one))
  const turn = nextToSign(paper)
  const standing = standingOf(paper)
  return (
    <section class="hs-stack" aria-labelledby="ordning">
      <h2 class="ds-heading" id="ordning">
        {t('agreementSigning.out.title')}
      </h2>
      <p>{t('agreementSigning.out.until', { day: issue.expiresOn, revision: String(issue.revision) })}</p>
      <ol class="hs-list" data-dense>
        {paper.signatures.map((signature) => (
          <li class="hs-row" data-spread>
            <span>
              <strong>{signature.name}</strong>, {signature.role}
            </span>
            <Status state={signature.state === 'signed' ? 'done' : signature.state === 'declined' ? 'stop' : 'wait'}>
              {signature.state === 'signed'
                ? t('agreementSigning.out.signed')
                : signature.state === 'declined'
                  ? t('agreementSigning.out.declined', { reason: signature.reason })
                  : t(signature === turn ? 'agreementSigning.out.turn' : 'agreementSigning.out.later')}
            </Status>
          </li>
        ))}
      </ol>
      {standing === 'sealed' && <p>{t('agreementSigning.out.done')}</p>}
      <div class="hs-row">
        {mayRead && (
          <ButtonLink href={`/${paper.slug}/handlingar/${paper.documentId}`}>
            {t('agreementSigning.out.paper')}
          </ButtonLink>
        )}
        {standing === 'sealed' ? (
          <a href={signingPath(view, partnership.partnershipId, 'underskrift/overenskommelse.pdf')}>
            {t('agreementSigning.out.file')}
          </a>
        ) : (
          !mayRead && <a href={agreementPath(view, partnership, '/granska')}>{t('agreementSigning.out.preview')}</a>
        )}
        {isHostStaff && writesForParty(actor) && standing !== 'sealed' && (
          <a href={signingPath(view, partnership.partnershipId, 'underskrift/ta-tillbaka')}>
            {t('agreementSigning.withdraw.title')}
          </a>
        )}
      </div>
    </section>
  )
}
