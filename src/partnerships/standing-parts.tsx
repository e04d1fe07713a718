import { Form, SubmitButton } from '../platform/ui/form.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { followingWith } from './moving.ts'
import type { PartnershipFacts } from './partnership-page.tsx'
import { keepsPartnerships } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import { isInTheWay } from './standing-gates.ts'
import { gateName } from './turns.ts'

type Props = { readonly view: View; readonly facts: PartnershipFacts }

/** What minutes, notice or court say that the state does not say yet, with a button for those who do not want to wait. */
export const NewFacts = ({ view, facts: { ahead, partnership, actor } }: Props) => {
  const { t } = view
  const [first] = ahead
  if (!first || !keepsPartnerships.holds(actor, undefined)) return null
  const what = ahead
    .map(({ because }) => t.find(because) ?? '')
    .join(', ')
    .toLocaleLowerCase('sv')
  return (
    <div class="hs-finding" data-level="info">
      <p>{t('partnerships.move.refreshReady', { what })}</p>
      <Form of={followingWith([])} action={`${partnershipPath(view, partnership)}/uppdatera`} view={view}>
        {() => (
          <div>
            <SubmitButton>{t('partnerships.move.refresh')}</SubmitButton>
          </div>
        )}
      </Form>
    </div>
  )
}

/** The exceptions that were made, with who decided and why, and the way to make one where it is allowed. */
export const Exceptions = ({ view, facts: { gates, exceptions, partnership, actor, isHost } }: Props) => {
  const { t } = view
  const mayExcept = isHost && keepsPartnerships.holds(actor, undefined)
  const open = gates.filter((gate) => mayExcept && gate.mayBeExcepted && isInTheWay(gate))
  if (exceptions.length === 0 && open.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="avsteg">
      <h2 class="ds-heading" id="avsteg">
        {t('partnerships.except.heading')}
      </h2>
      {exceptions.length > 0 && (
        <ul class="hs-list">
          {exceptions.map((one) => (
            <li class="hs-stack" data-gap="tight">
              <p>
                <strong>{gateName(view, { id: one.gate })}</strong>
              </p>
              <p>{one.reason}</p>
              <p class="hs-meta">{t('partnerships.except.by', { name: one.name, title: one.title, day: one.on })}</p>
              {!one.isOfThisStay && <Status state="locked">{t('partnerships.except.ended')}</Status>}
            </li>
          ))}
        </ul>
      )}
      {open.map((gate) => (
        <p>
          <a href={`${partnershipPath(view, partnership)}/avsteg/${gate.id}`}>
            {t('partnerships.except.link')}: {gateName(view, gate).toLocaleLowerCase('sv')}
          </a>
        </p>
      ))}
    </section>
  )
}
