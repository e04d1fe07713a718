import type { Child } from 'hono/jsx'
import { Finding } from '../../platform/ui/finding.tsx'
import type { View } from '../../platform/ui/view.ts'
import { agreementPath } from '../frame.ts'
import { clauseName } from '../words.ts'
import { passagesBetween } from './passages.ts'
import type { Remark } from './proposal.ts'
import type { OnProposal } from './proposal-page.tsx'
import { Passages } from './words-changed.tsx'

type Props = { readonly view: View; readonly of: OnProposal }

/** What is to be known of the file: who sent it in, what it was made from, and how it has been read. */
export const FileNotes = ({ view, of }: Props) => {
  const { t } = view
  const { returned, partnership, agreement, base, proposal } = of
  const { file } = returned
  const now = agreement.revision
  const madeFrom =
    base === undefined
      ? t('agreementExchange.proposal.basedUnknown', { now })
      : base.revision === now
        ? t('agreementExchange.proposal.basedNow', { now })
        : t('agreementExchange.proposal.based', { base: base.revision, now })
  const party = partnership.parties.find(({ partyId }) => partyId === returned.partyId)?.name ?? ''
  const notes: readonly string[] = [
    t('agreementExchange.proposal.sent', { party, at: returned.sentAt }),
    madeFrom,
    ...(file.insertions + file.deletions > 0
      ? [t('agreementExchange.proposal.tracked', { insertions: file.insertions, deletions: file.deletions })]
      : []),
    ...(file.comments > 0 ? [t('agreementExchange.proposal.comments', { count: file.comments })] : []),
    ...(proposal.same.length > 0 ? [t('agreementExchange.proposal.same', { count: proposal.same.length })] : []),
  ]
  return (
    <ul class="ds-list">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  )
}

/** What the file says that a person takes over by hand, clause by clause, so that nothing of it is lost unseen. */
export const Remarks = ({ view, of }: Props) => {
  const { t } = view
  const { remarks } = of.proposal
  const { outside } = of.returned.file
  const byClause = Map.groupBy(remarks, ({ clause }) => clause.key)
  if (remarks.length === 0 && outside.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="tas-inte-over">
      <h2 class="ds-heading" id="tas-inte-over">
        {t('agreementExchange.proposal.remarks')}
      </h2>
      {remarks.length > 0 && <p>{t('agreementExchange.proposal.byHand')}</p>}
      {[...byClause].map(([key, told]) => (
        <section class="hs-stack" aria-labelledby={`for-hand-${key}`}>
          <h3 class="ds-heading" id={`for-hand-${key}`}>
            {told[0]?.clause.number}. {clauseName(view, key)}
          </h3>
          {told.map((remark) => (
            <Finding view={view} of={{ level: 'warn', title: remarkInWords(view, remark) }}>
              {remark.kind === 'table' && <Passages view={view} of={passagesBetween(remark.before, remark.after)} />}
            </Finding>
          ))}
          {of.mayWrite && (
            <p>
              <a href={agreementPath(view, of.partnership, `/avsnitt/${key}`)}>
                {t('agreementExchange.proposal.toClause', { clause: clauseName(view, key) })}
              </a>
            </p>
          )}
        </section>
      ))}
      {outside.length > 0 && (
        <details class="hs-more">
          <summary>{t('agreementExchange.proposal.outside')}</summary>
          <div class="hs-stack">
            {outside.map((text) => (
              <p class="hs-verbatim">{text}</p>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

const remarkInWords = ({ t }: View, remark: Remark): Child =>
  remark.kind === 'table'
    ? t('agreementExchange.proposal.table')
    : t(`agreementExchange.proposal.${remark.kind}`, { text: remark.text })
