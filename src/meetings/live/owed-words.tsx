import { paragraphSign } from '../../platform/texts/words.ts'
import type { View } from '../../platform/ui/view.ts'
import type { OwedWords } from './after-closing-queries.ts'
import { itemPath, livePath, OneButton } from './frame.tsx'

type Props = {
  readonly view: View
  readonly meetingId: string
  readonly owed: readonly OwedWords[]
  readonly mayWrite: boolean
}

/** Reservations of a closed meeting that still have no words: who owes them, where they are written, and a reminder. */
export const Owed = ({ view, meetingId, owed, mayWrite }: Props) => {
  const { t } = view
  if (owed.length === 0) return null
  return (
    <section class="hs-stack" data-gap="tight" aria-labelledby="reservationer">
      <h2 class="ds-heading" id="reservationer">
        {t('live.owed.title')}
      </h2>
      <p>{t('live.owed.text')}</p>
      <ul class="hs-list" data-dense>
        {owed.map(({ itemId, paragraph, position, name }) => (
          <li>
            {mayWrite ? (
              <a href={`${itemPath(view, meetingId, itemId)}/reservation/${position}`}>
                {paragraphSign(paragraph)} {name}
              </a>
            ) : (
              `${paragraphSign(paragraph)} ${name}`
            )}
          </li>
        ))}
      </ul>
      {mayWrite && owed.some(({ personId }) => personId !== undefined) && (
        <OneButton action={`${livePath(view, meetingId)}/reservationer/paminn`} name="live.remindOfWords">
          {t('live.owed.remind')}
        </OneButton>
      )}
    </section>
  )
}
