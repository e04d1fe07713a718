import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import { type GuidelineVersion, holdsOn } from './guidelines.ts'

/** An address below the guidelines. */
export const at = (view: View, below = ''): string => `/${view.authority?.slug}/riktlinjer${below}`

/** The first link of every trail here. */
export const guidelinesLink = (view: View): NavLink => ({ href: at(view), label: view.t('guidelines.title') })

/** The link to the criteria. */
export const criteriaLink = (view: View): NavLink => ({
  href: at(view, '/kriterier'),
  label: view.t('guidelines.profile.title'),
})

/** Where a version has its page: by the word while it is the one that holds or the only one, else by its id. */
export const versionPath = (view: View, version: GuidelineVersion): string =>
  at(view, `/${holdsOn(version, view.today) ? version.slug : version.versionId}`)

/** "Gäller från och med 1 mars 2026": where a version stands today. */
export const VersionStanding = ({ view, of: version }: { view: View; of: GuidelineVersion }) => {
  const [state, words] = standingOf(view, version)
  return <Status state={state}>{words}</Status>
}

const standingOf = (view: View, version: GuidelineVersion): readonly [StatusState, string] => {
  const { t } = view
  const { validFrom, validUntil } = version
  if (!validFrom) return ['todo', t('guidelines.standing.draft')]
  const lastDay = validUntil?.subtract({ days: 1 })
  if (holdsOn(version, view.today))
    return lastDay
      ? ['active', t('guidelines.standing.holdsUntil', { day: lastDay })]
      : ['active', t('guidelines.standing.holds', { day: validFrom })]
  return lastDay && !holdsOn(version, view.today) && view.today.since(validFrom).sign >= 0
    ? ['done', t('guidelines.standing.replaced', { day: lastDay })]
    : ['wait', t('guidelines.standing.later', { day: validFrom })]
}

/** Paragraphs of a text: an empty line separates them. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text
      .split(/\r?\n\s*\r?\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>{paragraph.trim()}</p>
      ))}
  </>
)
