import { assignmentClosing } from '../../law/assignment-follow-up.ts'
import type { Actor } from '../../platform/actor.ts'
import { paragraphSign } from '../../platform/texts/words.ts'
import { dayInWords } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { Said } from '../../platform/ui/said.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { worksOnCases } from '../cases.ts'
import { type CasePaper, papersOf } from '../document-queries.ts'
import { closePromise, reportBack } from './actions.ts'
import { promisePath } from './parts.tsx'
import { listLink, promiseOfAddress } from './promise-page.tsx'
import type { Promised } from './promised.ts'
import { type ClosingItem, closingItemsFor } from './report-recording.ts'

const keeps = (actor: Actor): boolean => worksOnCases.holds(actor, undefined)

const trailTo = (view: View, of: Promised) => [
  listLink(view),
  { href: promisePath(view, of.assignmentId), label: view.t('promises.one', { role: of.toRole }) },
]

const What = ({ view, of }: { view: View; of: Promised }) => (
  <Said label={view.t('promises.column.text')}>
    <p>{of.text}</p>
  </Said>
)

/** The form that enters what came of a promise. */
export const reportPage: Page<{ readonly promised: Promised; readonly papers: readonly CasePaper[] }> = {
  shown: keeps,
  load: async (ask) => {
    const promised = await promiseOfAddress(ask)
    return promised && { promised, papers: await papersOf(ask.db, promised.caseId, { all: true, on: ask.today }) }
  },
  view: ({ promised, papers }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('promises.report.title')}
        lead={t('promises.report.lead')}
        trail={trailTo(view, promised)}
        of={reportBack}
        known={{ on: view.today }}
        button={t('promises.report.button')}
      >
        {(f) => (
          <>
            <What view={view} of={promised} />
            <f.TextArea name="text" label={t('promises.field.text')} hint={t('promises.field.textHint')} rows={6} />
            <f.DateField name="on" label={t('promises.field.on')} />
            {papers.length > 0 && (
              <f.Select
                name="documentId"
                label={t('promises.field.document')}
                options={[
                  { value: '', label: t('promises.field.noDocument') },
                  ...papers.map(({ documentId, title }) => ({ value: documentId, label: title })),
                ]}
                isOptional
              />
            )}
          </>
        )}
      </FormPage>
    )
  },
}

const itemInWords = (view: View, { bodyName, heldOn, paragraph, title }: ClosingItem): string =>
  [bodyName, dayInWords(heldOn, view.language), paragraph === undefined ? '' : paragraphSign(paragraph), title]
    .filter((part) => part !== '')
    .join(' · ')

/** The form that closes a promise: which paragraph of the giving body did it (R-ASG-2). */
export const closePage: Page<{ readonly promised: Promised; readonly items: readonly ClosingItem[] }> = {
  shown: keeps,
  load: async (ask) => {
    const promised = await promiseOfAddress(ask)
    if (!promised) return undefined
    const { assignmentId, caseId, from, givenIn } = promised
    const asked = { assignmentId, caseId, bodyId: from?.bodyId, since: givenIn?.heldOn }
    return { promised, items: await closingItemsFor(ask.db, asked) }
  },
  view: ({ promised, items }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('promises.close.title')}
        lead={t('promises.close.lead')}
        trail={trailTo(view, promised)}
        of={closePromise}
        known={{ itemId: items[0]?.itemId }}
        button={t('promises.close.button')}
      >
        {(f) => (
          <>
            <What view={view} of={promised} />
            {items.length === 0 ? (
              <p>{t('promises.close.none')}</p>
            ) : (
              <f.Choice
                name="itemId"
                label={t('promises.field.item')}
                options={items.map((item) => ({ value: item.itemId, label: itemInWords(view, item) }))}
              />
            )}
            <p class="hs-meta">
              <Provisions of={assignmentClosing.versions[0]?.citations ?? []} />
            </p>
          </>
        )}
      </FormPage>
    )
  },
}
