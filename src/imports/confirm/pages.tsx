import { keepsRecords } from '../../cases/index.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { importLink, uploadLink } from '../frame.ts'
import { getImport } from '../queries.ts'
import { confirmImport } from './actions.ts'
import { kindOfBody } from './bodies.ts'
import { Assignments, Documents, FindingsPart, Meetings } from './contents.tsx'
import type { Entered } from './entered.ts'
import { needsEyes } from './judging.ts'
import { type Prepared, prepare, signatureOf, suggestedBody } from './preparing.ts'
import { BodyQuestions, CaseFields, ConflictQuestions } from './questions.tsx'

/** What will be saved of one proposed case, and the questions that only a person can answer. `entered` is what a sent form said. */
export const confirmPage = (entered?: Entered): Page<Prepared> => ({
  shown: (actor) => keepsRecords.holds(actor, undefined),
  load: async ({ db, param, authority, today }) => {
    const importId = param('importId')
    const position = Number(param('position'))
    const found = isId(importId) && Number.isInteger(position) ? await getImport(db, importId) : undefined
    return found && prepare(db, { import: found, position, authority, today, entered, lock: false })
  },
  view: (prepared, view, returned) => {
    const { t } = view
    const back = importLink(view, prepared.import)
    return (
      <Layout
        view={view}
        title={t('imports.confirming.title')}
        trail={[uploadLink(view), back]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('imports.confirming.title')} lead={t('imports.confirming.lead')} />
        <div class="hs-stack">
          <Form
            of={confirmImport}
            action={view.path.split('?')[0] ?? '/'}
            view={view}
            values={{ ...valuesOf(prepared), ...returned.values, caseId: prepared.known?.caseId ?? '' }}
            errors={returned.errors}
          >
            {(f) => (
              <>
                <f.Hidden name="documents" value={signatureOf(prepared.members)} />
                <f.Hidden name="caseId" />
                <div class="hs-stack" data-gap="section">
                  <CaseFields view={view} prepared={prepared} f={f} />
                  <BodyQuestions view={view} prepared={prepared} f={f} />
                  <ConflictQuestions view={view} prepared={prepared} f={f} />
                  <Documents view={view} prepared={prepared} errors={returned.errors} />
                  <Meetings view={view} prepared={prepared} />
                  <Assignments view={view} prepared={prepared} />
                  <FindingsPart view={view} prepared={prepared} />
                </div>
                {needsEyes(prepared.findings) && (
                  <f.Checkbox name="hasSeenFindings" label={t('imports.confirming.hasSeenFindings')} />
                )}
                <Buttons>
                  <SubmitButton>{t('imports.confirming.save')}</SubmitButton>
                  <a href={back.href}>{t('imports.confirming.back')}</a>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </Layout>
    )
  },
})

/** What the fields hold before anything has been written in them. */
const valuesOf = (prepared: Prepared): Readonly<Record<string, unknown>> => ({
  caseNumber: prepared.entered.caseNumber,
  title: prepared.entered.title,
  bodyId: suggestedBody(prepared),
  ...Object.fromEntries(
    prepared.named
      .filter(({ fitting }) => !fitting)
      .flatMap(({ at, name }) => [
        [`bodies.${at}.name`, name],
        [`bodies.${at}.kind`, kindOfBody(name) ?? ''],
      ]),
  ),
})

/** What is wrong with the form, in words, by field; undefined when nothing is or when the action must say it. */
export const faultsInWords = (prepared: Prepared, { t }: Pick<View, 't'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(prepared.faults).map(([name, { key, facts }]) => [name, t.find(key, facts) ?? key] as const),
  )

/** Whether the page can be shown with the faults beside their fields. */
export const isPrepared = (loaded: unknown): loaded is Prepared =>
  typeof loaded === 'object' && loaded !== null && !isRefusal(loaded)
