import type { ItemHeading, Meeting } from '../meetings/index.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'

const shapes: Readonly<Record<Exclude<Meeting['state'], 'closed'>, StatusState>> = {
  planned: 'todo',
  summoned: 'wait',
  open: 'active',
  adjourned: 'wait',
  cancelled: 'stop',
}

type Props = { readonly view: View; readonly meeting: Meeting; readonly items: readonly ItemHeading[] }

/** A meeting that has left no record yet: how far it has come, and what it is to handle. Who is there is told when it is closed. */
export const MeetingAhead = ({ view, meeting: { state }, items }: Props) => {
  const { t } = view
  if (state === 'closed') return null
  return (
    <section class="hs-stack" aria-labelledby="arenden">
      <p>
        <Status state={shapes[state]}>{t(`decisions.ahead.${state}`)}</Status>
      </p>
      <h2 class="ds-heading" id="arenden">
        {t('planning.page.agenda')}
      </h2>
      {items.length === 0 ? (
        <p>{t('planning.page.noItems')}</p>
      ) : (
        <ol class="hs-list">
          {items.map(({ paragraph, title }, index) => (
            <li>
              <p class="hs-meta">{paragraph === undefined ? `${index + 1}` : paragraphSign(paragraph)}</p>
              <p>{title}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
