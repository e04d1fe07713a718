import type { Child } from 'hono/jsx'
import type { Case } from '../cases/index.ts'
import { getCase, publishes } from '../cases/index.ts'
import { dispatches } from '../decisions/index.ts'
import { paperForm } from '../papers/index.ts'
import { type Actor, accountOf, isStaff } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { OnLetterhead } from '../platform/ui/on-letterhead.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Request } from '../platform/web/env.ts'
import { type Ask, type Page, page } from '../platform/web/page.tsx'
import { mayReadPaperOn } from './candidate-queries.ts'
import { at, isWriter, paperPath, trailTo } from './frame.tsx'
import { Downloads, Signatures } from './paper-parts.tsx'
import { getPaper, type Revision, revisionsOf } from './paper-queries.ts'
import { Happening } from './paper-standing.tsx'
import {
  type IssuedPaper,
  isNamedSigner,
  nextToSign,
  renewable,
  type Standing,
  standingOf,
  withdrawable,
} from './papers.ts'

/** A paper with its case, and what the reader is to it. */
export type PaperInCase = {
  readonly paper: IssuedPaper
  readonly subject: Case
  readonly actor: Actor
}

type Loaded = PaperInCase & { readonly revisions: readonly Revision[] }

/** The paper of the address with its case; undefined for whoever may not read the record. */
export const paperOfAddress = async ({ db, param, actor, today }: Ask): Promise<PaperInCase | undefined> => {
  const paper = isId(param('documentId')) ? await getPaper(db, param('documentId')) : undefined
  const subject =
    paper && (await mayReadPaperOn(db, { actor, today }, paper)) ? await getCase(db, paper.caseId) : undefined
  return paper && subject ? { paper, subject, actor } : undefined
}

const readable: Page<Loaded> = {
  load: async (ask) => {
    const found = await paperOfAddress(ask)
    return found && { ...found, revisions: await revisionsOf(ask.db, found.paper.documentId) }
  },
  view: (of, view) => {
    const { paper, subject } = of
    const { t } = view
    return (
      <Layout view={view} title={`${paper.title}, ${subject.caseNumber}`} trail={trailOf(view, of)}>
        <Intro
          title={paper.title}
          meta={
            <>
              <span class="hs-num">{subject.caseNumber}</span> · {paper.tree.label ?? ''}
            </>
          }
        >
          <p>
            <StandingWord view={view} of={standingOf(paper)} />
          </p>
          <Acts view={view} of={of} />
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Happening view={view} of={of} />
            {!paper.awaitsCertification && <Signatures view={view} of={of} mayChange={isWriter(of.actor)} />}
            <section class="hs-stack" aria-labelledby="handlingen">
              <h2 class="ds-heading" id="handlingen">
                {t('drafts.paper.words')}
              </h2>
              <p>
                <ButtonLink href={paperPath(view, paper.documentId, '/las')} variant="secondary">
                  {t('drafts.paper.read')}
                </ButtonLink>
              </p>
            </section>
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('drafts.paper.download')}>
            <Downloads view={view} of={paper} revisions={of.revisions} />
            {isStaff(of.actor) && (
              <p>
                <a href={at(view, `/arenden/${paper.caseId}/handlingar/${paper.documentId}`)}>
                  {t('drafts.paper.record')}
                </a>
              </p>
            )}
          </aside>
        </div>
      </Layout>
    )
  },
}

/** An issued paper: how far it has come, who has signed, and its files. Kept out of search engines. */
export const paperPage = (c: Request): Promise<Response> => {
  c.set('isNoIndex', true)
  return page(readable)(c)
}

/** The trail to a paper: staff come from its case, others from what they have to sign. */
export const trailOf = (view: View, { subject, actor }: PaperInCase) =>
  isStaff(actor)
    ? trailTo(view, subject)
    : [{ href: at(view, '/att-skriva-under'), label: view.t('drafts.mine.title') }]

const shapes: Readonly<Record<Standing, StatusState>> = {
  typesetting: 'active',
  failed: 'stop',
  signing: 'wait',
  declined: 'stop',
  uncertified: 'wait',
  sealing: 'active',
  sealed: 'done',
  withdrawn: 'locked',
  replaced: 'locked',
}

/** How far a paper has come, as a shape and a word. */
export const StandingWord = ({ view, of }: { view: View; of: Standing }) => (
  <Status state={shapes[of]}>{view.t(`drafts.standing.${of}`)}</Status>
)

const Acts = ({ view, of: { paper, actor } }: { view: View; of: PaperInCase }): Child => {
  const { t } = view
  const turn = nextToSign(paper)
  const isTurn = turn !== undefined && accountOf(actor) !== undefined && isNamedSigner(actor, turn)
  const mayWrite = isWriter(actor)
  const mayPublish = publishes.holds(actor, undefined) && standingOf(paper) === 'sealed'
  const isWaiting = paper.awaitsCertification && ['typesetting', 'uncertified'].includes(standingOf(paper))
  const mayCertify = isWaiting && dispatches.holds(actor, undefined)
  const link = (below: string) => paperPath(view, paper.documentId, below)
  if (paper.minutesId !== undefined)
    return (
      <Buttons>
        <ButtonLink href={at(view, `/protokoll/${paper.minutesId}`)}>{t('drafts.paper.toApproval')}</ButtonLink>
      </Buttons>
    )
  return (
    <Buttons>
      {isTurn && <ButtonLink href={link('/skriv-under')}>{t('drafts.paper.sign')}</ButtonLink>}
      {isTurn && (
        <ButtonLink href={link('/avboj')} variant="secondary">
          {t('drafts.paper.decline')}
        </ButtonLink>
      )}
      {mayPublish && (
        <ButtonLink href={at(view, `/arenden/${paper.caseId}/handlingar/${paper.documentId}/publicera`)}>
          {t('masking.publish.title')}
        </ButtonLink>
      )}
      {mayCertify && (
        <ButtonLink href={at(view, `/beslut/${paper.content.itemId}/bestyrk`)}>{t('decisions.certify')}</ButtonLink>
      )}
      {mayWrite && renewable(paper) === true && paperForm(paper.kind) && (
        <ButtonLink href={link('/ny-version')} variant="secondary">
          {t('drafts.paper.renew')}
        </ButtonLink>
      )}
      {mayWrite && withdrawable(paper) === true && <a href={link('/ta-tillbaka')}>{t('drafts.paper.withdraw')}</a>}
    </Buttons>
  )
}

const words: Page<PaperInCase> = {
  load: paperOfAddress,
  view: (of, view) => (
    <Layout
      view={view}
      title={of.paper.title}
      trail={[
        ...trailOf(view, of),
        { href: paperPath(view, of.paper.documentId), label: view.t('drafts.paper.signatures') },
      ]}
    >
      <OnLetterhead of={of.paper.tree} letterhead={of.paper.letterhead} />
    </Layout>
  ),
}

/** The words of a paper on its letterhead, as they were finished. */
export const wordsPage = (c: Request): Promise<Response> => {
  c.set('isNoIndex', true)
  return page(words)(c)
}
