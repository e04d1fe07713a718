import type { Child } from 'hono/jsx'
import { isId } from '../../platform/id.ts'
import { Choice } from '../../platform/ui/choice.tsx'
import { Finding } from '../../platform/ui/finding.tsx'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import type { Agreement } from '../agreements.ts'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from '../frame.ts'
import { clauseName } from '../words.ts'
import { baseOf, takeOver } from './actions.ts'
import { passagesBetween } from './passages.ts'
import { type Proposal, type Proposed, proposalOf } from './proposal.ts'
import { FileNotes, Remarks } from './proposal-parts.tsx'
import { getReturn, type Return } from './queries.ts'
import { namesFor } from './redline-page.tsx'
import { sheetOf } from './sheet.ts'
import { swedish } from './swedish.ts'
import { Passages } from './words-changed.tsx'

/** What the page of a returned file knows. */
export type OnProposal = InAgreement & {
  readonly returned: Return
  readonly base: Agreement | undefined
  readonly proposal: Proposal
}

/** What a field of the form is called for a clause. */
const pickName = (key: string) => `picks.${key}` as const

/** What a returned file proposes, clause by clause, held against the version it was made from and what holds now. */
export const proposalPage: Page<OnProposal> = {
  load: async (ask) => {
    const returnId = ask.param('returnId')
    const found = isId(returnId) ? await agreementOfAddress(ask) : undefined
    if (!found) return undefined
    const { agreement, partnership } = found
    const returned = await getReturn(ask.db, { agreementId: agreement.agreementId, returnId })
    if (!returned) return undefined
    const base = await baseOf(ask.db, agreement, returned)
    const names = await namesFor(ask, partnership)
    const [sheet, sheetNow] = [base ?? agreement, agreement].map(
      (one) => sheetOf(one, partnership, { t: swedish, names }).clauses,
    )
    const sides = { now: agreement, base, sheet: sheet ?? [], sheetNow: sheetNow ?? [] }
    return { ...found, returned, base, proposal: proposalOf(returned.file, sides) }
  },
  view: (of, view, returned) => {
    const { t } = view
    const { partnership, party, proposal, mayWrite } = of
    const open = proposal.proposed.filter(({ kind }) => kind !== 'kept')
    const title = t('agreementExchange.proposal.title')
    const up = { href: agreementPath(view, partnership, '/word'), label: t('agreementExchange.file.title') }
    return (
      <Layout
        view={view}
        title={`${title}: ${partnership.title}`}
        trail={trailInside(view, partnership, up)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro
          title={title}
          meta={partnership.title}
          lead={
            open.length > 0
              ? t('agreementExchange.proposal.lead', { party: party.name })
              : proposal.remarks.length > 0
                ? t('agreementExchange.proposal.byHandOnly')
                : t('agreementExchange.proposal.nothing')
          }
        >
          <FileNotes view={view} of={of} />
        </Intro>
        <div class="hs-stack" data-gap="section">
          {open.length > 0 && mayWrite ? (
            <Picking view={view} of={of} returned={returned} />
          ) : (
            <Reading view={view} of={of} isOpen={open.length > 0} />
          )}
          <Remarks view={view} of={of} />
        </div>
      </Layout>
    )
  },
}

const Picking = ({ view, of, returned }: { view: View; of: OnProposal; returned: Returned }) => {
  const { t } = view
  return (
    <Form
      of={takeOver}
      action={agreementPath(view, of.partnership, `/word/${of.returned.returnId}`)}
      view={view}
      errors={returned.errors}
    >
      {(f) => (
        <div class="hs-stack" data-gap="section">
          <f.Hidden name="revision" value={of.agreement.revision} />
          {of.proposal.proposed.map((proposed) => (
            <OneProposed view={view} of={of} proposed={proposed}>
              {optionsOf(view, proposed).length > 1 && (
                <Choice
                  view={view}
                  name={pickName(proposed.clause.key)}
                  label={t('agreementExchange.proposal.pick')}
                  options={optionsOf(view, proposed)}
                  value={returned.values[pickName(proposed.clause.key)] ?? 'leave'}
                />
              )}
            </OneProposed>
          ))}
          <div class="hs-stack">
            <p class="hs-meta">{t('agreementExchange.proposal.effect')}</p>
            <Buttons>
              <SubmitButton>{t('agreementExchange.proposal.save')}</SubmitButton>
              <a href={agreementPath(view, of.partnership)}>{t('agreements.open')}</a>
            </Buttons>
          </div>
        </div>
      )}
    </Form>
  )
}

const Reading = ({ view, of, isOpen }: { view: View; of: OnProposal; isOpen: boolean }) => (
  <>
    {isOpen && <p class="hs-meta">{view.t('agreementExchange.proposal.reader')}</p>}
    {of.proposal.proposed.map((proposed) => (
      <OneProposed view={view} of={of} proposed={proposed} />
    ))}
  </>
)

const optionsOf = ({ t }: View, { kind, hindrance }: Proposed) => [
  { value: 'leave', label: t('agreementExchange.proposal.leave') },
  ...(kind === 'gone' ? [{ value: 'leaveOut', label: t('agreementExchange.proposal.leaveOut') }] : []),
  ...(kind !== 'gone' && kind !== 'kept' && hindrance === undefined
    ? [{ value: 'take', label: t('agreementExchange.proposal.take') }]
    : []),
]

const looks = { change: 'wait', conflict: 'late', add: 'active', gone: 'stop', kept: 'locked' } as const

type OneProps = {
  readonly view: View
  readonly of: OnProposal
  readonly proposed: Proposed
  readonly children?: Child
}

const OneProposed = ({ view, of, proposed, children }: OneProps) => {
  const { t } = view
  const { clause, kind, now, theirs, base, hindrance } = proposed
  return (
    <section class="hs-stack" aria-labelledby={clause.key}>
      <h2 class="ds-heading" id={clause.key}>
        {clause.number}. {clauseName(view, clause.key)}
      </h2>
      {kind === 'kept' ? (
        <Finding view={view} of={{ level: 'info', title: t('agreementExchange.proposal.kept') }} />
      ) : (
        <p>
          <Status state={looks[kind]}>{t(`agreementExchange.proposal.${kind}`)}</Status>
        </p>
      )}
      {kind === 'gone' && <p>{t('agreementExchange.proposal.goneText')}</p>}
      {kind === 'conflict' && <BothSides view={view} of={of} proposed={proposed} />}
      {(kind === 'change' || kind === 'add') && (
        <Passages view={view} of={passagesBetween(linesOf(kind === 'add' ? now : base), linesOf(theirs))} />
      )}
      {hindrance && <Finding view={view} of={{ level: 'warn', title: t(`agreementExchange.proposal.${hindrance}`) }} />}
      {children}
    </section>
  )
}

/** Lines of words, without empty ones. */
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** What each side has made of the words that the file was made with, side by side. */
const BothSides = ({ view, of, proposed: { clause, base, now, theirs } }: Omit<OneProps, 'children'>) => {
  const { t } = view
  const by = of.partnership.parties.find(({ partyId }) => partyId === of.agreement.saved.get(clause.key)?.partyId)?.name
  const heading = by ? t('agreementExchange.proposal.nowBy', { party: by }) : t('agreementExchange.proposal.now')
  return (
    <>
      <p>{t('agreementExchange.proposal.conflictText', { base: of.base?.revision ?? 1 })}</p>
      <div class="hs-pair">
        <div class="hs-panel hs-stack" data-variant="outline">
          <h3 class="ds-heading">{heading}</h3>
          <Passages view={view} of={passagesBetween(linesOf(base), linesOf(now))} />
        </div>
        <div class="hs-panel hs-stack" data-variant="outline">
          <h3 class="ds-heading">{t('agreementExchange.proposal.theirs')}</h3>
          <Passages view={view} of={passagesBetween(linesOf(base), linesOf(theirs))} />
        </div>
      </div>
    </>
  )
}
