import { paragraphSign } from '../../platform/texts/words.ts'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import { type ItemReference, isOverdue, type Promised } from './promised.ts'

/** The address of a promise, or of a page below it. */
export const promisePath = (view: View, assignmentId: string, below = ''): string =>
  `/${view.authority?.slug ?? ''}/uppdrag/${assignmentId}${below}`

/** "Kommunstyrelsen § 155", with a link to the decision. */
export const ItemLink = ({ view, of }: { view: View; of: ItemReference }) => (
  <a href={`/${view.authority?.slug ?? ''}/beslut/${of.itemId}`}>
    {of.paragraph === undefined ? of.bodyName : `${of.bodyName} ${paragraphSign(of.paragraph)}`}
  </a>
)

/** The paragraph that gave the promise with its day; the body alone, or that it is not known. */
export const Given = ({ view, of: { givenIn, from } }: { view: View; of: Promised }) => {
  if (!givenIn) return <>{from?.bodyName ?? view.t('promises.unknown')}</>
  return (
    <>
      <ItemLink view={view} of={givenIn} />
      <div class="hs-meta">
        <DayText view={view} day={givenIn.heldOn} />
      </div>
    </>
  )
}

/** The due day, or that there is none. */
export const Due = ({ view, of: { dueOn } }: { view: View; of: Promised }) =>
  dueOn ? <DayText view={view} day={dueOn} /> : <span class="hs-meta">{view.t('promises.noDay')}</span>

/** How far it has come, in a word with its shape. */
export const Standing = ({ view, of }: { view: View; of: Promised }) => {
  const { t } = view
  if (isOverdue(of, view.today)) return <Status state="late">{t('promises.state.late')}</Status>
  if (of.state === 'closed') return <Status state="done">{t('promises.state.closed')}</Status>
  if (of.state === 'reported') return <Status state="wait">{t('promises.state.reported')}</Status>
  return <Status state="todo">{t('promises.state.open')}</Status>
}

/** What came back: how far, on which day, and the paragraph in which it was taken up. */
export const Back = ({ view, of }: { view: View; of: Promised }) => (
  <>
    <Standing view={view} of={of} />
    {of.closedOn ? (
      <div class="hs-meta">
        <DayText view={view} day={of.closedOn} />
      </div>
    ) : (
      of.report && (
        <div class="hs-meta">
          <DayText view={view} day={of.report.on} />
        </div>
      )
    )}
    {of.backIn && (
      <div>
        <ItemLink view={view} of={of.backIn} />
      </div>
    )}
  </>
)
