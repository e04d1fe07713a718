import { childInterest, childSteps } from '../law/child.ts'
import { SharedAtOnce } from '../partnerships/index.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { childStepsLeftOf, decidesAssessments, isChangeable } from './assessments.ts'
import { noteNoChildren, saveChildTest } from './child-actions.ts'
import { at, trailBelow } from './frame.tsx'
import { type Begun, loadBegun, loadFor } from './loading.ts'

/** The parts of the test in the order in which they are written. */
export const testParts = ['scope', 'children', 'knowledge', 'rules', 'heard', 'assessment'] as const

/** The test of the child's best interests as it stands, for the parties, with the two ways to do it. */
export const childPage: Page<Begun> = {
  load: loadBegun,
  view: (begun, view) => {
    const { t } = view
    const { partnership, assessment, mayDecide } = begun
    const { child } = assessment
    const left = childStepsLeftOf(child)
    return (
      <Layout view={view} title={t('assessments.child.title')} trail={trailBelow(view, partnership)}>
        <Intro title={t('assessments.child.title')} meta={partnership.title} lead={t('assessments.child.lead')}>
          <p>
            {left.length === 0 ? (
              <Status state="done">
                {t(child?.isAffected ? 'assessments.gate.childDone' : 'assessments.gate.noChildren')}
              </Status>
            ) : (
              <Status state="todo">{t('assessments.gate.childLeft')}</Status>
            )}
          </p>
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {child && <Written view={view} begun={begun} />}
            {mayDecide && isChangeable(partnership) && (
              <div class="hs-row hs-noprint">
                <ButtonLink href={at(view, partnership, '/barn/prova')}>{t('assessments.child.write')}</ButtonLink>
                <ButtonLink href={at(view, partnership, '/barn/berors-inte')} variant="secondary">
                  {t('assessments.child.notAffected')}
                </ButtonLink>
              </div>
            )}
          </div>
          <aside class="hs-stack" aria-label={t('assessments.aboutQuestion')}>
            <h2 class="ds-heading">{t('assessments.why')}</h2>
            <p>{t('assessments.child.why')}</p>
            <Receipt
              view={view}
              of={childInterest.decide({
                isAffected: child?.isAffected ?? true,
                ...Object.fromEntries(testParts.map((part) => [part, child?.[part]])),
                ...(child ? { reason: child.reason, by: child.by } : {}),
                on: view.today,
              })}
              summary={t('assessments.child.steps')}
            />
          </aside>
        </div>
      </Layout>
    )
  },
}

const Written = ({ view, begun }: { view: View; begun: Begun }) => {
  const { child } = begun.assessment
  if (!child) return null
  const parts = child.isAffected ? testParts : (['reason', 'by'] as const)
  return (
    <section class="hs-stack" aria-labelledby="provat">
      <h2 class="ds-heading" id="provat">
        {view.t('assessments.child.written')}
      </h2>
      <Facts
        isNarrow
        rows={parts.map((part) => ({
          label: <span lang="sv">{childSteps[part]}</span>,
          value:
            child[part] === '' ? view.t('assessments.child.empty') : <span class="hs-verbatim">{child[part]}</span>,
        }))}
      />
      <p class="hs-meta">
        {child.savedBy}, <InstantText view={view} instant={child.savedAt} />
      </p>
    </section>
  )
}

/** The guided test: each part with what to think of. It can be saved half done. */
export const childTestPage: Page<Begun> = {
  load: loadFor(decidesAssessments),
  view: ({ assessment, partnership }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('assessments.child.write')}
      lead={view.t('assessments.child.writeLead')}
      trail={[
        ...trailBelow(view, partnership),
        { href: at(view, partnership, '/barn'), label: view.t('assessments.child.title') },
      ]}
      of={saveChildTest}
      known={assessment.child ?? {}}
      button={view.t('form.save')}
    >
      {(f) => (
        <>
          <SharedAtOnce view={view} isShort />
          {testParts.map((part) => (
            <f.TextArea name={part} label={childSteps[part]} hint={view.t(`assessments.child.hint.${part}`)} rows={4} />
          ))}
        </>
      )}
    </FormPage>
  ),
}

/** The form that notes that no children are concerned. */
export const noChildrenPage: Page<Begun> = {
  load: loadFor(decidesAssessments),
  view: ({ assessment, partnership }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('assessments.child.notAffected')}
      lead={view.t('assessments.child.notAffectedLead')}
      trail={[
        ...trailBelow(view, partnership),
        { href: at(view, partnership, '/barn'), label: view.t('assessments.child.title') },
      ]}
      of={noteNoChildren}
      known={assessment.child && !assessment.child.isAffected ? assessment.child : {}}
      button={view.t('form.save')}
    >
      {(f) => (
        <>
          <f.TextArea name="reason" label={childSteps.reason} hint={view.t('assessments.child.hint.reason')} rows={4} />
          <f.Field name="by" label={childSteps.by} hint={view.t('assessments.child.hint.by')} />
        </>
      )}
    </FormPage>
  ),
}
