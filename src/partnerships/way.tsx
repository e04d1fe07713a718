import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Partnership } from './partnerships.ts'
import { phaseIn, phases } from './transitions.ts'

const states = { done: 'done', now: 'active', stopped: 'stop', later: 'todo' } as const satisfies Record<
  string,
  StatusState
>
const stopping = ['otherForm', 'rejected'] as const

/** Where a partnership is on its way, in seven parts: a shape and a word for each, read out in full. */
export const Way = ({ view, of: { state } }: { view: View; of: Pick<Partnership, 'state'> }) => {
  const { t } = view
  const here = phases.indexOf(phaseIn(state))
  const standingOf = (index: number): keyof typeof states => {
    if (index < here || state === 'ended') return 'done'
    if (index > here) return 'later'
    return stopping.some((stop) => stop === state) ? 'stopped' : 'now'
  }
  return (
    <ol class="hs-way" aria-label={t('partnerships.way.label')}>
      {phases.map((phase, index) => {
        const standing = standingOf(index)
        return (
          <li aria-current={index === here ? 'step' : undefined}>
            <Status state={states[standing]}>
              {t(`partnerships.way.${phase}`)}
              <span class="ds-sr-only">, {t(`partnerships.way.${standing}`)}</span>
            </Status>
          </li>
        )
      })}
    </ol>
  )
}
