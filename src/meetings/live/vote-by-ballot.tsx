import { Choice } from '../../platform/ui/choice.tsx'
import { Field } from '../../platform/ui/fields.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Returned } from '../../platform/web/page.tsx'
import type { LiveItem } from './item.ts'
import type { SittingItem } from './sitting.ts'

/** What the parts of the page of a vote are drawn from. */
export type VoteProps = { readonly view: View; readonly sitting: SittingItem; readonly returned: Returned }

/** How one can vote, in the order that the page has them. */
export const choices = ['yes', 'no', 'abstain'] as const

/** How the vote is held: as chosen, or as the law has it for what is voted on. */
export const methodOf = ({ kind }: Pick<LiveItem, 'kind'>, { method }: Returned['values']): string =>
  method ?? (kind === 'election' ? 'closed' : 'open')

/** Counts and tellers of a closed vote. Elections are closed unless somebody says otherwise (KL 5:54). */
export const Closed = ({ view, sitting, returned }: VoteProps) => {
  const { t } = view
  const { values, errors } = returned
  return (
    <details class="hs-more" open={methodOf(sitting.item, values) === 'closed'}>
      <summary>{t('live.vote.closed')}</summary>
      <div class="hs-stack">
        <div class="hs-fields">
          {choices.map((choice) => (
            <Field
              view={view}
              name={choice}
              label={t(`live.vote.${choice}`)}
              value={values[choice]}
              error={errors[choice]}
              size={4}
              inputmode="numeric"
            />
          ))}
        </div>
        <Field
          view={view}
          name="tellers"
          label={t('live.vote.tellers')}
          value={values.tellers}
          error={errors.tellers}
          size={40}
        />
      </div>
    </details>
  )
}

/** What the lot gave: asked for in elections only, whether by name or by ballot paper. */
export const Drawn = ({ view, sitting, returned: { values } }: VoteProps) => {
  const { t } = view
  if (sitting.item.kind !== 'election' && values.isElection === undefined) return null
  return (
    <Choice
      view={view}
      name="drawn"
      label={t('live.vote.drawn')}
      value={values.drawn}
      options={[
        { value: 'yes', label: t('live.vote.drawnYes') },
        { value: 'no', label: t('live.vote.drawnNo') },
      ]}
    />
  )
}
