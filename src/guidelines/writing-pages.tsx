import { isId } from '../platform/id.ts'
import { refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import { beginGuideline, beginVersion, discardDraft, removeClause, writeClause, writeVersion } from './actions.ts'
import { at, guidelinesLink } from './frame.tsx'
import { clauseMark, type GuidelineClause, type GuidelineVersion, headMark, writesGuidelines } from './guidelines.ts'
import { getVersion } from './queries.ts'

/** A version with its clauses. */
export type Whole = GuidelineVersion & { readonly clauses: readonly GuidelineClause[] }

/** Who sees the forms. */
export const mayWrite: NonNullable<Page<unknown>['shown']> = (actor) => writesGuidelines.holds(actor, undefined)

/** The version that the address names; refuses one that can no longer be changed. */
export const loadDraft = async ({ db, param }: Ask) => {
  const version = isId(param('guideline')) ? await getVersion(db, param('guideline')) : undefined
  return version && version.state !== 'draft' ? refuse('guidelines.notDraft') : version
}

/** The way back to a version. */
export const trailTo = (view: View, version: GuidelineVersion) => [
  guidelinesLink(view),
  { href: at(view, `/${version.versionId}`), label: version.title },
]

/** The form that begins guidelines. */
export const beginPage: Page<true> = {
  shown: mayWrite,
  load: async () => true,
  view: (_, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('guidelines.form.beginTitle')}
      lead={view.t('guidelines.form.beginLead')}
      trail={[guidelinesLink(view)]}
      of={beginGuideline}
      button={view.t('guidelines.form.beginButton')}
    >
      {(f) => (
        <>
          <f.Field name="title" label={view.t('guidelines.form.title')} />
          <f.TextArea
            name="introduction"
            label={view.t('guidelines.form.introduction')}
            hint={view.t('guidelines.form.introductionHint')}
            isOptional
          />
        </>
      )}
    </FormPage>
  ),
}

/** The form for what stands before the clauses. */
export const headPage: Page<Whole> = {
  shown: mayWrite,
  load: loadDraft,
  view: (version, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('guidelines.form.changeTitle')}
        trail={trailTo(view, version)}
        of={writeVersion}
        known={version}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Hidden name="seen" value={headMark(version)} />
            <f.Field name="title" label={t('guidelines.form.title')} />
            <f.TextArea
              name="introduction"
              label={t('guidelines.form.introduction')}
              hint={t('guidelines.form.introductionHint')}
              rows={8}
              isOptional
            />
            <f.Field
              name="appliesTo"
              label={t('guidelines.form.appliesTo')}
              hint={t('guidelines.form.appliesToHint')}
              isOptional
            />
            <f.Field
              name="responsible"
              label={t('guidelines.form.responsible')}
              hint={t('guidelines.form.responsibleHint')}
              isOptional
            />
            <f.DateField name="reviseBy" label={t('guidelines.form.reviseBy')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

type Writing = { readonly version: Whole; readonly clause: GuidelineClause | undefined }

const loadClause = async (ask: Ask) => {
  const version = await loadDraft(ask)
  if (!version || 'kind' in version) return version
  const clauseId = ask.param('clauseId')
  const clause = version.clauses.find((each) => each.clauseId === clauseId)
  return clauseId !== '' && !clause ? refuse('guidelines.clauseGone') : { version, clause }
}

/** The form of one clause, new or there already. */
export const clausePage: Page<Writing> = {
  shown: mayWrite,
  load: loadClause,
  view: ({ version, clause }, view, returned) => {
    const { t } = view
    const last = version.clauses.at(-1)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={clause ? t('guidelines.form.clauseChange', { number: clause.number }) : t('guidelines.form.clauseNew')}
        trail={trailTo(view, version)}
        of={writeClause}
        known={clause ?? { position: (last?.position ?? 0) + 1, number: version.clauses.length + 1 }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            {clause && <f.Hidden name="seen" value={clauseMark(clause)} />}
            <f.Field
              name="number"
              label={t('guidelines.form.number')}
              hint={t('guidelines.form.numberHint')}
              size={8}
            />
            <f.Field name="heading" label={t('guidelines.form.heading')} />
            <f.TextArea name="text" label={t('guidelines.form.text')} hint={t('guidelines.form.textHint')} rows={12} />
            <f.Field
              name="position"
              label={t('guidelines.form.position')}
              hint={t('guidelines.form.positionHint')}
              inputmode="numeric"
              size={4}
            />
          </>
        )}
      </FormPage>
    )
  },
}

/** The page before a clause is taken out. */
export const removeClausePage: Page<Writing> = {
  shown: mayWrite,
  load: loadClause,
  view: ({ version, clause }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('guidelines.form.removeTitle', { number: clause?.number ?? '' })}
      trail={trailTo(view, version)}
      of={removeClause}
      effects={[view.t('guidelines.form.removeEffect')]}
      button={view.t('guidelines.form.removeButton')}
      isDangerous
    />
  ),
}

/** The page before a draft is thrown away. */
export const discardPage: Page<Whole> = {
  shown: mayWrite,
  load: loadDraft,
  view: (version, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('guidelines.form.discardTitle')}
      trail={trailTo(view, version)}
      of={discardDraft}
      effects={[view.t('guidelines.form.discardEffect')]}
      button={view.t('guidelines.form.discardButton')}
      isDangerous
    />
  ),
}

/** The page that begins the next version. */
export const copyPage: Page<Whole> = {
  shown: mayWrite,
  load: async ({ db, param }) => (isId(param('guideline')) ? getVersion(db, param('guideline')) : undefined),
  view: (version, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('guidelines.form.copyTitle')}
      trail={trailTo(view, version)}
      of={beginVersion}
      effects={[view.t('guidelines.form.copyEffect')]}
      button={view.t('guidelines.form.copyButton')}
    />
  ),
}
