import type { Refusal } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { registerPartnership } from './actions.ts'
import type { Gate, StandingGate } from './gates.ts'
import { loadKept } from './loading.ts'
import { exceptingWith } from './moving.ts'
import type { Partnership } from './partnerships.ts'
import { type Choosable, casesToChoose } from './queries.ts'
import { isInTheWay, standingGates } from './standing-gates.ts'
import { trailTo } from './trail.ts'
import { gateName } from './turns.ts'

type Excepting = { readonly partnership: Partnership; readonly gate: StandingGate }

/** Lets a gate pass: who decided it, why and when. Only for a gate that stands in the way and leaves room. */
export const exceptPage = (gates: readonly Gate[]): Page<Excepting> => ({
  load: async (ask: Ask): Promise<Excepting | Refusal | undefined> => {
    const partnership = await loadKept(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const standing = await standingGates({ db: ask.db, today: ask.today }, partnership, gates)
    const gate = standing.find((one) => one.id === ask.param('gate') && one.mayBeExcepted && isInTheWay(one))
    return gate && { partnership, gate }
  },
  view: ({ partnership, gate }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.except.title')}
        lead={t('partnerships.except.lead', { gate: gateName(view, gate) })}
        trail={trailTo(view, partnership)}
        of={exceptingWith(gates)}
        effects={[t('partnerships.except.effect'), t('partnerships.except.effectStay')]}
        known={{ decidedOn: view.today }}
        button={t('partnerships.except.button')}
      >
        {(f) => (
          <>
            <f.Field name="name" label={t('partnerships.except.name')} />
            <f.Field name="title" label={t('partnerships.except.nameTitle')} />
            <f.TextArea
              name="reason"
              label={t('partnerships.except.reason')}
              hint={t('partnerships.except.reasonHint')}
              rows={5}
            />
            <f.DateField name="decidedOn" label={t('partnerships.except.decidedOn')} />
          </>
        )}
      </FormPage>
    )
  },
})

type Registering = { readonly partnership: Partnership; readonly cases: readonly Choosable[] }

/** Ties a partnership that began as an idea to the case where it is registered. */
export const registerPage: Page<Registering> = {
  load: async (ask) => {
    const partnership = await loadKept(ask)
    if (!partnership || 'kind' in partnership) return partnership
    return { partnership, cases: await casesToChoose(ask.db, undefined) }
  },
  view: ({ partnership, cases }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('partnerships.register.title')}
        lead={t('partnerships.register.lead')}
        trail={trailTo(view, partnership)}
        of={registerPartnership}
        button={t('partnerships.register.button')}
      >
        {(f) => (
          <>
            <f.Select
              name="caseId"
              label={t('partnerships.form.case')}
              options={cases.map(({ id, label }) => ({ value: id, label }))}
            />
            <p>
              <a href={`/${view.authority?.slug}/arenden/nytt`}>{t('partnerships.register.newCase')}</a>
            </p>
          </>
        )}
      </FormPage>
    )
  },
}
