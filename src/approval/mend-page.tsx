import type { MeetingItem } from '../meetings/index.ts'
import { isId } from '../platform/id.ts'
import { isRefusal } from '../platform/refusal.ts'
import { wordDifference } from '../platform/texts/word-difference.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { type Approval, keepsMinutes } from './approval.ts'
import { getApproval } from './approval-queries.ts'
import { minutesPath, trailTo } from './frame.tsx'
import { type Mended, markOf, mendWords, type Words, wordsOf } from './mending.ts'
import { whilePreparing } from './round-actions.ts'

type Mending = { readonly approval: Approval; readonly item: MeetingItem }

/** Where the words of a paragraph are mended before the minutes go out to be signed. */
export const mendPage: Page<Mending> = {
  shown: (actor) => keepsMinutes.holds(actor, undefined),
  load: async ({ db, param }) => {
    const approval = isId(param('minutesId')) ? await getApproval(db, param('minutesId')) : undefined
    const item = approval?.items.find(({ paragraph }) => String(paragraph) === param('paragraph'))
    if (!approval || !item) return undefined
    const not = whilePreparing(approval)
    return isRefusal(not) ? not : { approval, item }
  },
  view: ({ approval, item }, view, returned) => {
    const { t } = view
    const { points, ...words } = wordsOf(item)
    const known = { ...words, ...Object.fromEntries(points.map((text, index) => [`points.${index + 1}`, text])) }
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('approval.mend.title', { sign: paragraphSign(item.paragraph ?? 0) })}
        lead={t('approval.mend.lead')}
        trail={trailTo(view, approval)}
        of={mendWords}
        known={known}
        button={t('approval.mend.button')}
      >
        {(f) => (
          <>
            <f.Hidden name="seen" value={markOf(wordsOf(item))} />
            <f.Field name="title" label={t('approval.mend.field.title')} />
            {points.map((_, index) => (
              <f.TextArea
                name={`points.${index + 1}`}
                label={t('approval.mend.field.point', { number: index + 1 })}
                rows={3}
              />
            ))}
            <f.TextArea name="background" label={t('approval.mend.field.background')} rows={8} isOptional />
            <f.TextArea name="decisionPath" label={t('approval.mend.field.decisionPath')} rows={5} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}

type MendedProps = {
  readonly view: View
  readonly approval: Approval
  readonly mended: readonly Mended[]
  /** Whether the reader may mend now. */
  readonly mayMend: boolean
}

/** What was mended since the meeting, word by word, and the ways to mend more. */
export const MendedWords = ({ view, approval, mended, mayMend }: MendedProps) => {
  const { t } = view
  const { items, minutes } = approval
  if (mended.length === 0 && !mayMend) return null
  return (
    <section class="hs-stack" aria-labelledby="ord">
      <h2 class="ds-heading" id="ord">
        {t('approval.mend.words')}
      </h2>
      {mended.map((one) => {
        const item = items.find(({ meetingItemId }) => meetingItemId === one.itemId)
        return item && <Changed view={view} item={item} mended={one} />
      })}
      {mayMend && (
        <ul class="hs-list" data-dense>
          {items.map(({ paragraph, title }) =>
            paragraph === undefined ? null : (
              <li>
                <a href={minutesPath(view, minutes.minutesId, `/paragraf/${paragraph}`)}>
                  {t('approval.mend.title', { sign: paragraphSign(paragraph) })}
                </a>
                <span class="hs-meta"> {title}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  )
}

const fields = ['title', 'background', 'decisionPath'] as const

const pairsOf = (view: View, before: Words, after: Words): readonly (readonly [string, string, string])[] =>
  [
    ...fields.map((name) => [view.t(`approval.mend.field.${name}`), before[name], after[name]] as const),
    ...before.points.map(
      (text, index) =>
        [view.t('approval.mend.field.point', { number: index + 1 }), text, after.points[index] ?? ''] as const,
    ),
  ].filter(([, was, is]) => was !== is)

const Changed = ({ view, item, mended }: { view: View; item: MeetingItem; mended: Mended }) => (
  <details class="hs-more" open>
    <summary>{view.t('approval.mend.changed', { sign: paragraphSign(item.paragraph ?? 0) })}</summary>
    <div class="hs-stack">
      {pairsOf(view, mended.before, wordsOf(item)).map(([label, was, is]) => (
        <div>
          <p class="hs-label">{label}</p>
          <p class="hs-verbatim">
            {wordDifference(was, is).map(({ kind, text }) => {
              if (kind === 'gone') return <del>{text}</del>
              return kind === 'new' ? <ins>{text}</ins> : text
            })}
          </p>
        </div>
      ))}
      <p class="hs-meta">
        {mended.byName}, <InstantText view={view} instant={mended.at} />
      </p>
    </div>
  </details>
)
