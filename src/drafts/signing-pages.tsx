import { getCase } from '../cases/index.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { type Candidate, candidatesFor, signingCandidates, signsFor } from './candidate-queries.ts'
import { isWriter, paperPath } from './frame.tsx'
import { renewPaper, replaceSigner, withdrawPaper } from './paper-actions.ts'
import { type PaperInCase, paperOfAddress, trailOf } from './paper-page.tsx'
import {
  isNamedSigner,
  nextToSign,
  notMinutes,
  renewable,
  replaceable,
  type Signature,
  turnOf,
  withdrawable,
} from './papers.ts'
import { candidateOptions } from './signers-page.tsx'
import { declinePaper, signPaper } from './signing-actions.ts'

type Turn = PaperInCase & {
  readonly signature: Signature
  /** The association, or the other authority, that is signed for. */
  readonly party?: string | undefined
}

/** The turn of the person who asks. Refuses out of turn; tells those who are no signers whom it is for. */
const ownTurn = async (ask: Ask): Promise<Turn | Refusal | undefined> => {
  const found = await paperOfAddress(ask)
  if (!found) return undefined
  const own = found.paper.signatures.filter((signature) => isNamedSigner(ask.actor, signature))
  const next = nextToSign(found.paper)
  const signature = own.find(({ position }) => position === next?.position) ?? own[0]
  if (!signature) return refuse('permissions.namedSigner')
  const turn = notMinutes(found.paper) ?? turnOf(found.paper, signature.position)
  if (isRefusal(turn)) return turn
  const other = await signsFor(ask.db, turn, ask.today)
  if (turn.authorityId !== undefined && other === undefined) return refuse('drafts.worksNotThere')
  return { ...found, signature: turn, party: ask.actor.kind === 'association' ? ask.actor.associationName : other }
}

const trailToPaper = (view: View, of: PaperInCase) => [
  ...trailOf(view, of),
  { href: paperPath(view, of.paper.documentId), label: of.paper.title },
]

/** The page of its own where a person confirms that they have read a paper and signs it. The paper stands below the form's question. */
export const signPage: Page<Turn> = {
  load: ownTurn,
  view: (of, view, returned) => {
    const { t } = view
    const { paper, signature, party } = of
    const as =
      party === undefined
        ? t('drafts.sign.as', { role: signature.role })
        : t('drafts.sign.asFor', { role: signature.role, association: party })
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.sign.title', { title: paper.title })}
        lead={as}
        effects={[t('drafts.sign.final'), t('drafts.paper.trust')]}
        trail={trailToPaper(view, of)}
        of={signPaper}
        button={t('drafts.sign.button')}
      >
        {(f) => (
          <>
            <p class="hs-row">
              <span>{t('drafts.sign.read')}</span>
              <a href={paperPath(view, paper.documentId, '/las')}>{t('drafts.paper.read')}</a>
              <a href={paperPath(view, paper.documentId, '/fil.pdf')}>{t('drafts.paper.pdf')}</a>
            </p>
            <f.Hidden name="position" value={signature.position} />
            <f.Checkbox name="hasRead" label={t('drafts.sign.hasRead')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The page where a person says that they will not sign, and why. */
export const declinePage: Page<Turn> = {
  load: ownTurn,
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.decline.title', { title: of.paper.title })}
        effects={[t('drafts.decline.stops')]}
        trail={trailToPaper(view, of)}
        of={declinePaper}
        button={t('drafts.decline.button')}
        isDangerous
      >
        {(f) => (
          <>
            <f.Hidden name="position" value={of.signature.position} />
            <f.TextArea name="reason" label={t('drafts.decline.reason')} hint={t('drafts.decline.reasonHint')} />
          </>
        )}
      </FormPage>
    )
  },
}

type Replacing = Turn & { readonly candidates: readonly Candidate[] }

/** The page where another person is put in the place of one who has not signed. */
export const replacePage: Page<Replacing> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await paperOfAddress(ask)
    if (!found) return undefined
    const signature = found.paper.signatures.find(({ position }) => String(position) === ask.param('position'))
    if (!signature) return undefined
    const may = replaceable(found.paper, signature.position)
    if (isRefusal(may)) return may
    const { documentId, caseId } = found.paper
    const { authorityId } = signature
    const candidates =
      authorityId === undefined
        ? await signingCandidates(ask.db, caseId, ask.today)
        : await candidatesFor(ask.db, { documentId, authorityId }, ask.today)
    return { ...found, signature, candidates }
  },
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.replace.title', { name: of.signature.name })}
        lead={t(of.signature.authorityId === undefined ? 'drafts.replace.lead' : 'drafts.replace.leadAuthority')}
        trail={trailToPaper(view, of)}
        of={replaceSigner}
        known={{ role: of.signature.role }}
        button={t('drafts.replace.button')}
      >
        {(f) => (
          <>
            <f.Select name="who" label={t('drafts.signers.who')} options={candidateOptions(view, of.candidates)} />
            <f.Field name="role" label={t('drafts.signers.role')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The page before a paper is taken back. */
export const withdrawPage: Page<PaperInCase> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await paperOfAddress(ask)
    const may = found && withdrawable(found.paper)
    return may === true || may === undefined ? found : may
  },
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.withdraw.title', { title: of.paper.title })}
        effects={[t('drafts.withdraw.stops'), t('drafts.withdraw.stays'), t('drafts.withdraw.renew')]}
        trail={trailToPaper(view, of)}
        of={withdrawPaper}
        button={t('drafts.withdraw.button')}
        isDangerous
      >
        {(f) => <f.TextArea name="reason" label={t('drafts.withdraw.reason')} rows={2} />}
      </FormPage>
    )
  },
}

/** The page before a new version of a paper is begun. */
export const renewPage: Page<PaperInCase> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await paperOfAddress(ask)
    const may = found && renewable(found.paper)
    if (may !== true && may !== undefined) return may
    const subject = found && (await getCase(ask.db, found.paper.caseId))
    return subject?.state === 'closed' ? refuse('drafts.caseClosed') : found
  },
  view: (of, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('drafts.renew.title', { title: of.paper.title })}
        effects={[t('drafts.renew.same'), t('drafts.renew.stays')]}
        trail={trailToPaper(view, of)}
        of={renewPaper}
        button={t('drafts.renew.button')}
      />
    )
  },
}
