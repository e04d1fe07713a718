import type { Child } from 'hono/jsx'
import { paperKind } from '../papers/index.ts'
import { fieldErrors } from '../platform/texts/issues.ts'
import { ButtonLink, Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page, Returned } from '../platform/web/page.tsx'
import type { Setting } from './compose.ts'
import { composeDraft, formOf } from './compose.ts'
import { ContentFields, rowVerb, sentName } from './content-fields.tsx'
import { flat } from './difference.ts'
import { saveDraft } from './draft-actions.ts'
import { type DraftInCase, draftOfAddress, draftPath, isWriter, trailTo } from './frame.tsx'
import { houseStyleOf } from './house-style.ts'

/** What the page of a draft is asked for beside the draft: to mark what is missing, and which table to give more rows. */
export type Editing = DraftInCase & {
  readonly setting: Setting
  readonly isChecked: boolean
  readonly growing: string | undefined
}

/** The query that marks what is missing in a draft. */
export const checkParameter = 'kontroll'
/** The query that gives a table more empty rows. */
export const growParameter = 'rader'

/** The page where a paper is written. */
export const editPage: Page<Editing> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await draftOfAddress(ask)
    return (
      found && {
        ...found,
        setting: await houseStyleOf(ask.db, ask.authority),
        isChecked: ask.query(checkParameter) !== undefined,
        growing: ask.query(growParameter),
      }
    )
  },
  view: (of, view, returned) => {
    const { draft, subject } = of
    const errors = Object.keys(returned.errors).length > 0 ? returned.errors : of.isChecked ? missingIn(view, of) : {}
    return (
      <Layout view={view} title={draft.title} trail={trailTo(view, subject)} hasErrors={Object.keys(errors).length > 0}>
        <Intro title={draft.title} meta={<Meta view={view} of={of} />} lead={view.t('drafts.edit.lead')}>
          {draft.replaces && <p>{view.t('drafts.edit.replaces')}</p>}
        </Intro>
        <Writing view={view} of={of} returned={returned} errors={errors} />
      </Layout>
    )
  },
}

const Meta = ({ view, of: { draft, subject } }: { view: View; of: DraftInCase }) => {
  const { t } = view
  const saved = { at: draft.updatedAt }
  return (
    <>
      <span class="hs-num">{subject.caseNumber}</span> · {paperKind(draft.kind)?.label ?? draft.kind} ·{' '}
      {draft.updatedByName === undefined
        ? t('drafts.edit.saved', saved)
        : t('drafts.edit.savedBy', { ...saved, name: draft.updatedByName })}
    </>
  )
}

/** What the kind of paper says is missing or wrong, by the names of the form. */
export const missingIn = (view: View, { draft, setting }: Editing): Readonly<Record<string, string>> => {
  const composed = composeDraft(draft, [], setting)
  if (!composed?.issues) return {}
  const issues = composed.issues.map((issue) => ({ ...issue, path: ['sent', ...issue.path] }))
  const written = Object.entries(flat(draft.content)).map(([name, value]) => [sentName(name), value])
  return fieldErrors(view.t, issues, Object.fromEntries(written))
}

type WritingProps = {
  readonly view: View
  readonly of: Editing
  readonly returned: Returned
  readonly errors: Readonly<Record<string, string>>
}

const Writing = ({ view, of, returned, errors }: WritingProps): Child => {
  const { t } = view
  const { draft, growing } = of
  const form = formOf(draft.kind)
  const discard = <a href={draftPath(view, draft.draftId, '/kasta')}>{t('drafts.edit.discard')}</a>
  if (!form)
    return (
      <p>
        {t('drafts.edit.gone')} {discard}
      </p>
    )
  const known = Object.fromEntries(Object.entries(flat(draft.content)).map(([name, value]) => [sentName(name), value]))
  const values = Object.keys(returned.values).length > 0 ? returned.values : known
  return (
    <div class="hs-cols">
      <div class="hs-stack" data-gap="section">
        <Form of={saveDraft} action={draftPath(view, draft.draftId)} view={view} values={values} errors={errors}>
          {(f) => (
            <>
              {/* The first button is the one that Enter presses: it only saves. */}
              <button class="ds-sr-only" type="submit" name={rowVerb.name} value="spara" tabindex={-1}>
                {t('drafts.edit.save')}
              </button>
              <f.Hidden name="version" value={draft.version} />
              <ContentFields
                view={view}
                form={form}
                fields={f}
                content={draft.content}
                errors={errors}
                growing={growing}
              />
              <Buttons>
                <SubmitButton name={rowVerb.name} value="spara">
                  {t('drafts.edit.save')}
                </SubmitButton>
                <SubmitButton variant="secondary" name={rowVerb.name} value="granska">
                  {t('drafts.edit.preview')}
                </SubmitButton>
                <SubmitButton variant="secondary" name={rowVerb.name} value="fardig">
                  {t('drafts.edit.finish')}
                </SubmitButton>
              </Buttons>
            </>
          )}
        </Form>
      </div>
      <aside class="hs-stack" data-gap="section" aria-label={t('drafts.edit.steps')}>
        <section class="hs-panel hs-stack" data-tone="linen">
          <h2 class="ds-heading">{t('drafts.edit.steps')}</h2>
          <p>
            <a href={draftPath(view, draft.draftId, `?${checkParameter}=1`)}>{t('drafts.edit.check')}</a>
          </p>
          <p>
            <ButtonLink href={draftPath(view, draft.draftId, '/underskrifter')} variant="secondary">
              {t('drafts.edit.signers')}
            </ButtonLink>
          </p>
          <p>{discard}</p>
        </section>
      </aside>
    </div>
  )
}
