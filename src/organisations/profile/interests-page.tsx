import { Facts } from '../../platform/ui/facts.tsx'
import { Checkbox } from '../../platform/ui/fields.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import type { Association } from '../association-queries.ts'
import { resources, targetGroups, themes } from '../data/interests.ts'
import { at } from '../frame.tsx'
import { kept, shown, trail } from './frame.ts'
import { type Interests, isSilent } from './interests.ts'
import { tellInterests } from './interests-action.ts'
import { getInterests } from './interests-queries.ts'

const groups = [
  { name: 'themes', kind: 'theme', words: themes },
  { name: 'targetGroups', kind: 'targetGroup', words: targetGroups },
  { name: 'offers', kind: 'resource', words: resources },
] as const

const wordOf = (view: View, kind: (typeof groups)[number]['kind'], word: string): string =>
  view.t.find(`organisations.${kind}.${word}`) ?? word

type Own = { readonly association: Association; readonly interests: Interests }

/** The form for what an association works with and can bring. */
export const interestsPage: Page<Own> = {
  shown,
  load: async (ask) => {
    const association = await kept(ask)
    const interests = association && (await getInterests(ask.db, association.associationId))
    return interests && { association, interests }
  },
  view: ({ association, interests }, view, returned) => {
    const { t } = view
    const isReturned = Object.keys(returned.values).length > 0
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('associationProfile.interests.changeNamed', { name: association.name })}
        lead={t('associationProfile.interests.lead')}
        trail={trail(view, association)}
        of={tellInterests}
        known={{ areas: interests.areas.join(', ') }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            {groups.map(({ name, kind, words }) => (
              <fieldset class="ds-fieldset">
                <legend class="ds-label">{t(`associationProfile.interests.${name}`)}</legend>
                <div class="hs-fields">
                  {words.map((word) => (
                    <Checkbox
                      view={view}
                      name={`${name}.${word}`}
                      label={wordOf(view, kind, word)}
                      isChecked={
                        isReturned
                          ? returned.values[`${name}.${word}`] === 'true'
                          : interests[name].some((one) => one === word)
                      }
                    />
                  ))}
                </div>
              </fieldset>
            ))}
            <f.Field
              name="areas"
              label={t('associationProfile.interests.areas')}
              hint={t('associationProfile.interests.areasHint')}
              size={40}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

type SectionProps = {
  readonly view: View
  /** The page of the association. */
  readonly path: string
  readonly interests: Interests
  readonly mayWrite: boolean
  readonly isOwn: boolean
}

/** What an association works with, for anyone; and whether it gets proposals, for itself and those it works with. */
export const InterestsSection = ({ view, path, interests, mayWrite, isOwn }: SectionProps) => {
  const { t } = view
  const isSwitchedOn = interests.wantsProposals
  return (
    <section class="hs-stack" aria-labelledby="arbetar-med">
      <h2 class="ds-heading" id="arbetar-med">
        {t('associationProfile.interests.title')}
      </h2>
      {isSilent(interests) && <p class="hs-meta">{t('associationProfile.interests.none')}</p>}
      <Facts
        rows={[
          ...groups.map(({ name, kind }) => ({
            label: t(`associationProfile.interests.${name}`),
            value: interests[name].map((word) => wordOf(view, kind, word)).join(', ') || undefined,
          })),
          { label: t('associationProfile.interests.areas'), value: interests.areas.join(', ') || undefined },
          {
            label: t('associationProfile.interests.proposals'),
            value: mayWrite
              ? t(isSwitchedOn ? 'associationProfile.interests.wants' : 'associationProfile.interests.wantsNone')
              : undefined,
          },
        ]}
      />
      {mayWrite && (
        <div class="hs-row">
          <ButtonLink href={`${path}/intressen`} variant="secondary">
            {t('associationProfile.interests.change')}
          </ButtonLink>
          {isOwn && <a href={at(view, '/behov/passar')}>{t('associationProfile.interests.fitting')}</a>}
        </div>
      )}
    </section>
  )
}
