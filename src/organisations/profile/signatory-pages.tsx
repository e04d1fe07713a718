import { isId } from '../../platform/id.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { type Association, type Representative, representatives } from '../association-queries.ts'
import { holdsOn } from '../bodies.ts'
import { type Ending, kept, shown, trail } from './frame.ts'
import type { Evidence, Signatory } from './profile.ts'
import { addEvidence, addSignatory, endSignatory } from './profile-actions.ts'
import { evidenceOf, signatoriesOf } from './profile-queries.ts'

/** The form that takes a paper which shows who may sign. */
export const evidencePage: Page<Association> = {
  shown,
  load: kept,
  view: (association, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('associationProfile.signing.addEvidence')}
      lead={view.t('associationProfile.signing.evidenceLead')}
      trail={trail(view, association)}
      of={addEvidence}
      button={view.t('associationProfile.signing.send')}
      hasFiles
    >
      {(f) => (
        <>
          <f.Field
            name="title"
            label={view.t('associationProfile.signing.evidenceTitle')}
            hint={view.t('associationProfile.signing.evidenceHint')}
            size={40}
          />
          <f.DateField name="datedOn" label={view.t('associationProfile.signing.dated')} isOptional />
          <f.FileField
            name="file"
            label={view.t('associationProfile.signing.file')}
            hint={view.t('associationProfile.signing.fileHint')}
            accept=".pdf,.png,.jpg,.jpeg"
          />
        </>
      )}
    </FormPage>
  ),
}

type Naming = {
  readonly association: Association
  readonly evidence: readonly Evidence[]
  readonly acting: readonly Representative[]
}

/** The form that enters who may sign, by a paper that shows it. */
export const signatoryPage: Page<Naming> = {
  shown,
  load: async (ask) => {
    const association = await kept(ask)
    if (!association) return undefined
    const { associationId } = association
    const [evidence, all] = [await evidenceOf(ask.db, associationId), await representatives(ask.db, associationId)]
    return { association, evidence, acting: all.filter((one) => holdsOn(one, ask.today)) }
  },
  view: ({ association, evidence, acting }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('associationProfile.signing.addNamed', { name: association.name })}
        lead={t(evidence.length === 0 ? 'associationProfile.signing.evidenceFirst' : 'associationProfile.signing.lead')}
        trail={trail(view, association)}
        of={addSignatory}
        known={{ jointlyCount: '2' }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Field name="name" label={t('associationProfile.board.name')} size={34} autocomplete="off" />
            <f.Field
              name="title"
              label={t('associationProfile.signing.asWhat')}
              hint={t('associationProfile.signing.asWhatHint')}
              size={34}
            />
            <f.Choice
              name="signs"
              label={t('associationProfile.signing.how')}
              options={[
                { value: 'alone', label: t('associationProfile.signing.alone') },
                { value: 'jointly', label: t('associationProfile.signing.together') },
              ]}
            />
            <f.Field
              name="jointlyCount"
              label={t('associationProfile.signing.count')}
              size={3}
              inputmode="numeric"
              isOptional
            />
            <f.Select
              name="representativeId"
              label={t('associationProfile.signing.account')}
              hint={t('associationProfile.signing.accountHint')}
              isOptional
              options={[
                { value: '', label: t('associationProfile.signing.onPaper') },
                ...acting.map(({ representativeId, name }) => ({ value: representativeId, label: name })),
              ]}
            />
            <f.Select
              name="evidenceId"
              label={t('associationProfile.signing.evidence')}
              options={evidence.map(({ evidenceId, title }) => ({ value: evidenceId, label: title }))}
            />
            <f.Field
              name="evidenceSays"
              label={t('associationProfile.signing.where')}
              hint={t('associationProfile.signing.whereHint')}
              size={40}
            />
            <f.DateField name="fromOn" label={t('associationProfile.board.from')} />
          </>
        )}
      </FormPage>
    )
  },
}

/** The form that ends a right to sign. */
export const endSignatoryPage: Page<Ending<Signatory>> = {
  shown,
  load: async (ask) => {
    const association = await kept(ask)
    const known = association && isId(ask.param('signatoryId'))
    const all = known ? await signatoriesOf(ask.db, association.associationId) : []
    const one = all.find(({ signatoryId }) => signatoryId === ask.param('signatoryId'))
    return association && one && { association, one }
  },
  view: ({ association, one }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('associationProfile.signing.endNamed', { name: one.name })}
      trail={trail(view, association)}
      of={endSignatory}
      known={{ lastOn: view.today }}
      button={view.t('associationProfile.signing.end')}
    >
      {(f) => <f.DateField name="lastOn" label={view.t('associationProfile.board.last')} />}
    </FormPage>
  ),
}
