import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import type { Association } from '../association-queries.ts'
import { icnpoClasses } from './data/icnpo.ts'
import { type Ending, kept, shown, trail } from './frame.ts'
import { type Officer, offices, type Profile, registerStatuses } from './profile.ts'
import { addOfficer, confirmProfile, describeProfile, endOfficer } from './profile-actions.ts'
import { getProfile, officersOf } from './profile-queries.ts'

type Own = { readonly association: Association; readonly profile: Profile }

const loadOwn = async (ask: Ask): Promise<Own | undefined> => {
  const association = await kept(ask)
  const profile = association && (await getProfile(ask.db, association.associationId))
  return profile && { association, profile }
}

const said = (told: boolean | undefined): string => (told === undefined ? '' : told ? 'yes' : 'no')

/** The form for statutes, kind and register. */
export const profilePage: Page<Own> = {
  shown,
  load: loadOwn,
  view: ({ association, profile }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('associationProfile.facts.changeNamed', { name: association.name })}
        lead={t('associationProfile.facts.lead')}
        trail={trail(view, association)}
        of={describeProfile}
        known={{ ...profile, sharesNoProfit: said(profile.sharesNoProfit) }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.TextArea
              name="purposeClause"
              label={t('associationProfile.facts.purposeClause')}
              hint={t('associationProfile.facts.purposeHint')}
              rows={6}
              isOptional
            />
            <f.DateField name="statutesAdoptedOn" label={t('associationProfile.facts.statutesOn')} isOptional />
            <f.Choice
              name="sharesNoProfit"
              label={t('associationProfile.facts.profitQuestion')}
              isOptional
              options={[
                { value: 'yes', label: t('associationProfile.facts.noProfit') },
                { value: 'no', label: t('associationProfile.facts.profitShared') },
                { value: '', label: t('associationProfile.facts.notTold') },
              ]}
            />
            <f.Select
              name="icnpoClass"
              label={t('associationProfile.facts.icnpo')}
              isOptional
              options={[
                { value: '', label: t('associationProfile.facts.notTold') },
                ...icnpoClasses.map((value) => ({ value, label: t(`associationProfile.icnpo.${value}`) })),
              ]}
            />
            <f.Choice
              name="registerStatus"
              label={t('associationProfile.facts.register')}
              hint={t('associationProfile.facts.registerHint')}
              isOptional
              options={[
                ...registerStatuses.map((value) => ({ value, label: t(`associationProfile.register.${value}`) })),
                { value: '', label: t('associationProfile.facts.notTold') },
              ]}
            />
            <f.DateField name="registeredOn" label={t('associationProfile.facts.registeredOn')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

/** The association says once a year that what stands there is right. */
export const confirmPage: Page<Own> = {
  shown: (actor) => actor.kind === 'association',
  load: loadOwn,
  view: ({ association }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('associationProfile.confirm.title', { name: association.name })}
      lead={view.t('associationProfile.confirm.lead')}
      trail={trail(view, association)}
      of={confirmProfile}
      button={view.t('associationProfile.confirm.button')}
    />
  ),
}

/** The form that gives a person an office. */
export const officerPage: Page<Association> = {
  shown,
  load: kept,
  view: (association, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('associationProfile.board.addNamed', { name: association.name })}
      trail={trail(view, association)}
      of={addOfficer}
      button={view.t('form.save')}
    >
      {(f) => (
        <>
          <f.Field name="name" label={view.t('associationProfile.board.name')} size={34} autocomplete="off" />
          <f.Select
            name="office"
            label={view.t('associationProfile.board.office')}
            options={offices.map((office) => ({ value: office, label: view.t(`associationProfile.office.${office}`) }))}
          />
          <f.DateField name="fromOn" label={view.t('associationProfile.board.from')} />
        </>
      )}
    </FormPage>
  ),
}

/** The form that ends an office. */
export const endOfficerPage: Page<Ending<Officer>> = {
  shown,
  load: async (ask) => {
    const association = await kept(ask)
    const all = association ? await officersOf(ask.db, association.associationId) : []
    const one = all.find(({ officerId }) => officerId === ask.param('officerId'))
    return association && one && { association, one }
  },
  view: ({ association, one }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('associationProfile.board.endNamed', { name: one.name })}
      trail={trail(view, association)}
      of={endOfficer}
      known={{ lastOn: view.today }}
      button={view.t('associationProfile.board.end')}
    >
      {(f) => <f.DateField name="lastOn" label={view.t('associationProfile.board.last')} />}
    </FormPage>
  ),
}
