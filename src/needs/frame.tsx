import type { Child } from 'hono/jsx'
import { resources, targetGroups, themes } from '../organisations/index.ts'
import type { FactRow } from '../platform/ui/facts.tsx'
import { Facts } from '../platform/ui/facts.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Need } from './needs.ts'

/** A path below the authority of the page. */
export const at = (view: View, path: string): string => `/${view.authority?.slug}${path}`

/** Where everyone reads a need. */
export const needPath = (view: View, { partnershipId }: Pick<Need, 'partnershipId'>): string =>
  at(view, `/behov/${partnershipId}`)

/** Where the parties work on what hangs on a partnership. */
export const partyPath = (view: View, partnershipId: string, path = ''): string =>
  at(view, `/partnerskap/${partnershipId}${path}`)

/** The trail to a page about a need that anybody may read. */
export const trailToNeeds = (view: View, need?: Need): readonly NavLink[] => [
  { href: at(view, '/behov'), label: view.t('needs.list.title') },
  ...(need ? [{ href: needPath(view, need), label: need.title }] : []),
]

/** The trail to a page of a partnership for its parties. */
export const trailToPartnership = (
  view: View,
  of: { readonly partnershipId: string; readonly title: string },
  more: readonly NavLink[] = [],
): readonly NavLink[] => [
  { href: at(view, '/partnerskap'), label: view.t('partnerships.list.title') },
  { href: partyPath(view, of.partnershipId), label: of.title },
  ...more,
]

type Kind = 'theme' | 'targetGroup' | 'resource'
const known = { theme: themes, targetGroup: targetGroups, resource: resources } as const

/** A theme, a group or a resource in words; what the lists no longer know stands as it was written. */
export const tagInWords = (view: View, kind: Kind, tag: string): string =>
  view.t.find(`organisations.${kind}.${tag}`) ?? tag

/** All tags of a kind as choices. */
export const tagOptions = (view: View, kind: Kind) =>
  known[kind].map((value) => ({ value, label: tagInWords(view, kind, value) }))

/** Tags in words with commas between. */
export const tagsInWords = (view: View, kind: Kind, tags: readonly string[]): string | undefined =>
  tags.length === 0 ? undefined : tags.map((tag) => tagInWords(view, kind, tag)).join(', ')

/** Text as it was written, one paragraph for each empty line between. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p class="hs-verbatim">{paragraph.trim()}</p>
    ))}
  </>
)

/** A heading and what stands below it. */
export const Part = ({ title, id, children }: { title: Child; id: string; children?: Child }) => (
  <section class="hs-stack" aria-labelledby={id}>
    <h2 class="ds-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** Who told of a need, without names of private persons. */
export const initiatorInWords = (view: View, need: Need): string => {
  if (need.associationName) return need.associationName
  if (need.politicalBody !== '') return need.politicalBody
  return need.initiatedBy === 'citizen' ? view.t('needs.from.citizen') : (view.authority?.name ?? '')
}

/** What a need says, from the challenge to what who told of it brings. */
export const NeedWords = ({ view, need }: { view: View; need: Need }) => {
  const { t } = view
  return (
    <>
      <Part title={t('needs.paper.challenge')} id="utmaning">
        <Prose text={need.challenge} />
      </Part>
      <Part title={t('needs.paper.forWhom')} id="vem">
        <Prose text={need.forWhom} />
      </Part>
      <Part title={t('needs.paper.wanted')} id="vill">
        <Prose text={need.wanted} />
      </Part>
      {need.brings !== '' && (
        <Part title={t('needs.page.brings', { who: initiatorInWords(view, need) })} id="bidrar">
          <Prose text={need.brings} />
        </Part>
      )}
    </>
  )
}

/** The facts of a need for a side column. */
export const NeedFacts = ({ view, need, more = [] }: { view: View; need: Need; more?: readonly FactRow[] }) => {
  const { t } = view
  const rows: FactRow[] = [
    { label: t('needs.page.from'), value: initiatorInWords(view, need) },
    { label: t('needs.field.area'), value: need.area || undefined },
    { label: t('needs.field.themes'), value: tagsInWords(view, 'theme', need.themes) },
    { label: t('needs.field.targetGroups'), value: tagsInWords(view, 'targetGroup', need.targetGroups) },
    { label: t('needs.field.wantedResources'), value: tagsInWords(view, 'resource', need.wantedResources) },
    ...more,
  ]
  return <Facts rows={rows} isNarrow />
}
