import type { Child } from 'hono/jsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Returned } from '../platform/web/page.tsx'
import { lacksOf, signatoriesOf } from './approval.ts'
import { minutesPath } from './frame.tsx'
import type { Loaded } from './minutes-page.tsx'
import { startSigning } from './round-actions.ts'
import { accountsOf } from './signer-choice.ts'

type Props = { readonly view: View; readonly of: Loaded; readonly returned: Returned }

/** The form that sends minutes out to be signed; shown when nothing that stops is missing. */
export const StartForm = ({ view, of: { approval, accounts }, returned }: Props): Child => {
  const { t } = view
  const lacks = lacksOf(approval)
  if (lacks.some(({ isStop }) => isStop)) return null
  const signers = signatoriesOf(approval).map(({ name }, index) => ({
    ...{ name, index, fitting: accountsOf(name, accounts) },
  }))
  const without = signers.filter(({ fitting }) => fitting.length === 0).map(({ name }) => name)
  if (without.length > 0) return <Accountless view={view} names={without} minutesId={approval.minutes.minutesId} />
  const several = signers.filter(({ fitting }) => fitting.length > 1)
  return (
    <section class="hs-stack" aria-labelledby="skicka">
      <h2 class="ds-heading" id="skicka">
        {t('approval.page.start')}
      </h2>
      <p>{t('approval.page.startLead')}</p>
      <Form
        of={startSigning}
        action={minutesPath(view, approval.minutes.minutesId, '/skicka')}
        view={view}
        values={returned.values}
        errors={returned.errors}
      >
        {(f) => (
          <>
            {lacks.some(({ kind }) => kind === 'gap') && (
              <f.TextArea name="gapBecause" label={t('approval.page.gapBecause')} rows={2} />
            )}
            {several.map(({ name, index, fitting }) => (
              <f.Select
                name={`accounts.${index}`}
                label={t('approval.page.choose', { name })}
                options={fitting.map(({ accountId, name: own, email }) => ({
                  value: accountId,
                  label: `${own}, ${email}`,
                }))}
              />
            ))}
            <Buttons>
              <SubmitButton>{t('approval.page.start')}</SubmitButton>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  )
}

type AccountlessProps = { readonly view: View; readonly names: readonly string[]; readonly minutesId: string }

/** What can be done when not everyone who is to sign has an account. */
const Accountless = ({ view, names, minutesId }: AccountlessProps) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="skicka">
      <h2 class="ds-heading" id="skicka">
        {t('approval.page.start')}
      </h2>
      <p>{t('approval.page.accountless', { names })}</p>
      <p>
        <a href={minutesPath(view, minutesId, '/pa-papper')}>{t('approval.onPaper.title')}</a>
      </p>
    </section>
  )
}
