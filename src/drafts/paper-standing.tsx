import type { Child } from 'hono/jsx'
import { SubmitButton } from '../platform/ui/form.tsx'
import { Progress } from '../platform/ui/progress.tsx'
import type { View } from '../platform/ui/view.ts'
import { isWriter, paperPath } from './frame.tsx'
import type { PaperInCase } from './paper-page.tsx'
import { nextToSign, standingOf } from './papers.ts'

type Props = { readonly view: View; readonly of: PaperInCase }

/** What goes on with a paper now, and what to do about it. */
export const Happening = ({ view, of }: Props): Child => {
  const { t } = view
  const { paper } = of
  const standing = standingOf(paper)
  if (standing === 'sealing' && paper.sealFailure !== undefined)
    return <Unsealed view={view} of={of} why={paper.sealFailure} />
  if (standing === 'typesetting' || standing === 'sealing') return <Working view={view} of={of} standing={standing} />
  if (standing === 'uncertified') return <p>{t('drafts.paper.uncertified')}</p>
  if (standing === 'failed') return <Failed view={view} of={of} />
  if (standing === 'signing') {
    const turn = nextToSign(paper)
    return turn ? <p class="hs-lead">{t('drafts.paper.waitsFor', { name: turn.name, role: turn.role })}</p> : null
  }
  if (standing === 'declined') {
    const declined = paper.signatures.find((one) => one.state === 'declined')
    return (
      <section class="hs-refusal" aria-labelledby="avbojd">
        <h2 class="ds-heading" id="avbojd">
          {declined?.state === 'declined' &&
            t('drafts.paper.declined', { name: declined.name, reason: declined.reason })}
        </h2>
        <p>{t('drafts.paper.declinedText')}</p>
      </section>
    )
  }
  if (standing === 'replaced')
    return (
      <p>
        {t('drafts.paper.replaced')} <a href={paperPath(view, paper.replacedBy ?? '')}>{t('drafts.paper.toNewer')}</a>
      </p>
    )
  if (standing === 'withdrawn' && paper.withdrawn) return <p>{t('drafts.paper.withdrawn', paper.withdrawn)}</p>
  return paper.sealedAt ? <p>{t('drafts.paper.sealed', { at: paper.sealedAt })}</p> : null
}

const Working = ({ view, of, standing }: Props & { standing: 'typesetting' | 'sealing' }) => {
  const { t } = view
  return (
    <div class="hs-stack">
      <Progress view={view} what={t(`drafts.paper.${standing}`)} done={0} total={1} />
      {standing === 'typesetting' && <p class="hs-meta">{t('drafts.paper.typesettingText')}</p>}
      {isWriter(of.actor) && (
        <form class="hs-row" method="post" action={paperPath(view, of.paper.documentId, '/forsok-igen')}>
          <span class="hs-meta">{t('drafts.paper.stuck')}</span>
          <button class="hs-link" type="submit">
            {t('drafts.paper.again')}
          </button>
        </form>
      )}
    </div>
  )
}

const Unsealed = ({ view, of: { paper, actor }, why }: Props & { why: string }) => {
  const { t } = view
  return (
    <section class="hs-refusal" aria-labelledby="oforseglad">
      <h2 class="ds-heading" id="oforseglad">
        {t('drafts.paper.unsealed')}
      </h2>
      <p>
        {why === 'damaged'
          ? t('drafts.damaged.text', { id: paper.documentId })
          : t('drafts.paper.unsealedText', { why })}
      </p>
      {isWriter(actor) && (
        <form method="post" action={paperPath(view, paper.documentId, '/forsok-igen')}>
          <SubmitButton>{t('drafts.paper.again')}</SubmitButton>
        </form>
      )}
    </section>
  )
}

const Failed = ({ view, of: { paper, actor } }: Props) => {
  const { t } = view
  const why = paper.typeset.state === 'failed' ? paper.typeset.failure : ''
  return (
    <section class="hs-refusal" aria-labelledby="misslyckad">
      <h2 class="ds-heading" id="misslyckad">
        {t('drafts.paper.failed')}
      </h2>
      <p>
        {t.find(`drafts.failure.${why}`, { title: paper.title }) ?? t('drafts.failure.crashed', { title: paper.title })}
      </p>
      <p>{t('drafts.paper.failedText')}</p>
      {isWriter(actor) && (
        <form method="post" action={paperPath(view, paper.documentId, '/forsok-igen')}>
          <SubmitButton>{t('drafts.paper.again')}</SubmitButton>
        </form>
      )}
    </section>
  )
}
