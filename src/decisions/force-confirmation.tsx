import { confirmForce, type Struck } from '../notices/index.ts'
import { Form, SubmitButton } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText, InstantText } from '../platform/ui/when.tsx'
import { type Decision, forceOn } from './decisions.ts'
import { forcePath } from './events.ts'

type Props = { readonly view: View; readonly decision: Decision; readonly mayKeep: boolean }

/** Confirmed legal force, or the form that confirms it once nothing stands in the way. */
export const Confirm = ({ view, decision, mayKeep }: Props) => {
  const { t } = view
  const { confirmed } = decision.force
  // Before the time is over, or while something stands in the way, there is nothing to confirm: the status says what.
  if (!confirmed && (!mayKeep || forceOn(decision, view.today) !== 'expired_presumed')) return null
  return (
    <section class="hs-stack" aria-labelledby="bekrafta">
      <h2 class="ds-heading" id="bekrafta">
        {t('decisions.forceKeeping.confirmTitle')}
      </h2>
      {confirmed ? (
        <>
          <p>
            {t('decisions.forceKeeping.confirmedOn')} <DayText view={view} day={confirmed.confirmedOn} />.{' '}
            {t('decisions.forceKeeping.gainedOn')} <DayText view={view} day={confirmed.gainedOn} />.
          </p>
          {mayKeep && (
            <p>
              <a href={forcePath(view, decision, '/stryk')}>{t('decisions.strike.link')}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('decisions.forceKeeping.confirmLead')}</p>
          <Form
            of={confirmForce}
            action={forcePath(view, decision, '/bekrafta')}
            view={view}
            values={{}}
            errors={{}}
            idPrefix="b"
          >
            {(f) => (
              <>
                <f.Field
                  name="note"
                  label={t('decisions.forceKeeping.note')}
                  hint={t('decisions.forceKeeping.noteHint')}
                  isOptional
                />
                <SubmitButton>{t('decisions.forceKeeping.confirm')}</SubmitButton>
              </>
            )}
          </Form>
        </>
      )}
    </section>
  )
}

/** What was entered by mistake stays to be read. */
export const StruckEntries = ({ view, struck }: { view: View; struck: readonly Struck[] }) =>
  struck.length === 0 ? null : (
    <section class="hs-stack" aria-labelledby="struket">
      <h2 class="ds-heading" id="struket">
        {view.t('decisions.strike.title')}
      </h2>
      <ul class="hs-list" data-dense>
        {struck.map(({ what, day, at, because }) => (
          <li>
            <p>
              <s>{view.t(`decisions.strike.${what}`, { day })}</s> {because}
            </p>
            <p class="hs-meta">
              <InstantText view={view} instant={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
