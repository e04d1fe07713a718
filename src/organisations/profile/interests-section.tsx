import { Facts } from '../../platform/ui/facts.tsx'
import { ButtonLink } from '../../platform/ui/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { resources, targetGroups, themes } from '../data/interests.ts'
import { at } from '../frame.tsx'
import { type Interests, isSilent } from './interests.ts'

/** What an association is asked of, with the lists to choose from. */
export const interestGroups = [
  { name: 'themes', kind: 'theme', words: themes },
  { name: 'targetGroups', kind: 'targetGroup', words: targetGroups },
  { name: 'offers', kind: 'resource', words: resources },
] as const

/** A theme, a group or a resource in words. */
export const wordOf = (view: View, kind: (typeof interestGroups)[number]['kind'], word: string): string =>
  view.t.find(`organisations.${kind}.${word}`) ?? word

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
          ...interestGroups.map(({ name, kind }) => ({
            label: t(`associationProfile.interests.told.${name}`),
            value: interests[name].map((word) => wordOf(view, kind, word)).join(', ') || undefined,
          })),
          { label: t('associationProfile.interests.told.areas'), value: interests.areas.join(', ') || undefined },
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
