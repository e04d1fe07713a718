import { refuse } from '../../platform/refusal.ts'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { valueAt, withCorrections } from '../corrections.ts'
import { importLink, reviewLink, uploadLink } from '../frame.ts'
import { mayImport } from '../upload-pages.tsx'
import { isOpen, type Reviewed } from './correct-actions.ts'
import { leafKinds, wholes } from './data/places.ts'
import { correctAt, labelInWords } from './fact-rows.tsx'
import { labelOf } from './places.ts'
import { reviewedOfAddress } from './review-page.tsx'

const patterns: readonly string[] = [
  ...Object.keys(leafKinds).filter((leaf) => !Object.keys(wholes).some((whole) => leaf.startsWith(`${whole}/`))),
  ...Object.keys(wholes),
]
const ofDocument = [...patterns.filter((pattern) => !pattern.startsWith('/items/')), '/items/*']
const ofItem = patterns.filter((pattern) => pattern.startsWith('/items/*/'))

type Addable = { readonly pointer: string; readonly label: string }

/** Where the next fact of a pattern goes; undefined when there can be but one and it is there. */
const nextOf = (tree: unknown, pattern: string, item = ''): Addable | undefined => {
  const pointer = pattern.replace(/^\/items\/\*(?=\/)/, item)
  if (!pointer.endsWith('/*')) return valueAt(tree, pointer) == null ? { pointer, label: labelOf(pattern) } : undefined
  const list = pointer.slice(0, -2)
  const known = valueAt(tree, list)
  return { pointer: `${list}/${Array.isArray(known) ? known.length : 0}`, label: labelOf(pattern) }
}

type ListProps = {
  readonly view: View
  readonly title: string
  readonly base: string
  readonly of: readonly (Addable | undefined)[]
}

const AddList = ({ view, title, base, of }: ListProps) => (
  <section class="hs-stack">
    <h2 class="ds-heading">{title}</h2>
    <ul class="ds-list">
      {of
        .filter((one) => one !== undefined)
        .map(({ pointer, label }) => (
          <li>
            <a href={correctAt(base, pointer)}>{labelInWords(view, label)}</a>
          </li>
        ))}
    </ul>
  </section>
)

/** What can be added to a document, each leading to its own small form. */
export const addPage: Page<Reviewed> = {
  shown: mayImport,
  load: async (ask) => {
    const of = await reviewedOfAddress(ask)
    return of && !isOpen(of) ? refuse('imports.isClosed') : of
  },
  view: (of, view) => {
    const { t } = view
    const tree = withCorrections(of.reading, of.document.corrections)
    const items = valueAt(tree, '/items')
    const base = reviewLink(view, of.document).href
    return (
      <Layout
        view={view}
        title={t('imports.adding.title')}
        trail={[uploadLink(view), importLink(view, of.found), reviewLink(view, of.document)]}
      >
        <Intro title={t('imports.adding.title')} lead={t('imports.adding.lead')} meta={of.document.name} />
        <div class="hs-cols" data-cols="pair">
          <AddList
            view={view}
            title={t('imports.adding.whole')}
            base={base}
            of={ofDocument.map((pattern) => nextOf(tree, pattern))}
          />
          <div class="hs-stack" data-gap="section">
            {(Array.isArray(items) ? items : []).map((_, index) => {
              const item = `/items/${index}`
              const paragraph = valueAt(tree, `${item}/paragraph`)
              const title =
                typeof paragraph === 'number'
                  ? t('imports.review.item', { paragraph })
                  : t('imports.review.itemUnnumbered')
              return (
                <AddList
                  view={view}
                  title={title}
                  base={base}
                  of={ofItem.map((pattern) => nextOf(tree, pattern, item))}
                />
              )
            })}
          </div>
        </div>
      </Layout>
    )
  },
}
