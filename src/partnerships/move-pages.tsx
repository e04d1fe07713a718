import type { Refusal } from '../platform/refusal.ts'
import { dayOf } from '../platform/time.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import type { Gate, StandingGate } from './gates.ts'
import { loadShared } from './loading.ts'
import { followingWith, movingWith } from './moving.ts'
import { keepsPartnerships, type Partnership } from './partnerships.ts'
import { standingInWords } from './parts.tsx'
import { isInTheWay, standingGates } from './standing-gates.ts'
import { stepsFor } from './steps.ts'
import { trailTo } from './trail.ts'
import { awaitedIn, type Transition } from './transitions.ts'
import { gateHref, gateName, gateSays, waitingInWords } from './turns.ts'

type Moving = {
  readonly partnership: Partnership
  readonly steps: readonly Transition[]
  readonly inTheWay: readonly StandingGate[]
  readonly mayFollow: boolean
}

const loadMoving =
  (gates: readonly Gate[]) =>
  async (ask: Ask): Promise<Moving | Refusal | undefined> => {
    const partnership = await loadShared(ask)
    if (!partnership || 'kind' in partnership) return partnership
    const { db, today, actor, authority } = ask
    const isHost = partnership.hostAuthorityId === authority.authorityId
    const inTheWay = (await standingGates({ db, today }, partnership, gates)).filter(isInTheWay)
    // What a gate stands before is not offered: the page says what is left to do instead.
    const steps = stepsFor(actor, partnership, isHost).filter(({ way }) => way !== 'forward' || inTheWay.length === 0)
    const mayFollow = isHost && keepsPartnerships.holds(actor, undefined) && awaitedIn(partnership.state) === 'facts'
    return { partnership, steps, inTheWay, mayFollow }
  }

const isRunning = (state: Partnership['state']): boolean => state === 'active' || state === 'paused'

const stepInWords = (view: View, { verb, from, to }: Transition): string =>
  verb === 'end' && isRunning(from)
    ? view.t('partnerships.move.endRunning')
    : verb === 'back'
      ? view.t('partnerships.move.back', { state: view.t(`partnerships.state.${to}`).toLocaleLowerCase('sv') })
      : view.t(`partnerships.move.${verb}`)

const hintOf = (view: View, { verb, from, by, yields }: Transition): string | undefined => {
  const { t } = view
  if (verb === 'end') return t(isRunning(from) ? 'partnerships.move.endRunningHint' : 'partnerships.move.endHint')
  if (verb === 'pause') return `${t('partnerships.move.pauseHint')} ${t('partnerships.move.together')}`
  const paper = yields && t('partnerships.move.yields', { paper: t(`partnerships.paper.${yields}`) })
  if (by !== 'together') return paper
  return [t('partnerships.move.together'), paper].filter((said) => said !== undefined).join(' ')
}

/** Takes a partnership a step on: the steps that the reader may take now, what each yields, and what must be done first. */
export const movePage = (gates: readonly Gate[]): Page<Moving> => ({
  load: loadMoving(gates),
  view: (moving, view, returned) => {
    const { t } = view
    const { partnership, steps } = moving
    const title = t('partnerships.move.title')
    const lead = t('partnerships.move.lead', { state: standingInWords(view, partnership).toLocaleLowerCase('sv') })
    if (steps.length === 0)
      return (
        <Layout view={view} title={title} trail={trailTo(view, partnership)}>
          <Intro title={title} lead={lead}>
            <p>{waitingInWords(view, partnership, moving.inTheWay) ?? t('partnerships.move.none')}</p>
          </Intro>
          <Left view={view} moving={moving} />
        </Layout>
      )
    const hasEnd = steps.some(({ verb }) => verb === 'end')
    return (
      <FormPage
        view={view}
        returned={returned}
        title={title}
        lead={lead}
        trail={trailTo(view, partnership)}
        of={movingWith(gates)}
        button={t('partnerships.move.button')}
      >
        {(f) => (
          <>
            <Left view={view} moving={moving} />
            <f.Choice
              name="verb"
              label={t('partnerships.move.choose')}
              isLarge
              options={steps.map((step) => {
                const hint = hintOf(view, step)
                return { value: step.verb, label: stepInWords(view, step), ...(hint ? { hint } : {}) }
              })}
            />
            <f.TextArea
              name="reason"
              label={t('partnerships.move.reason')}
              hint={t('partnerships.move.reasonHint')}
              rows={4}
              isOptional={steps.some(({ asksReason }) => !asksReason)}
            />
            {hasEnd && isRunning(partnership.state) && (
              <f.DateField
                name="lastOn"
                label={t('partnerships.move.lastOn')}
                hint={t('partnerships.move.lastOnHint', { example: view.today.toString() })}
                isOptional
              />
            )}
          </>
        )}
      </FormPage>
    )
  },
})

/** What is left to do before the way forward is open. */
const Left = ({ view, moving: { partnership, inTheWay } }: { view: View; moving: Moving }) =>
  inTheWay.length === 0 ? null : (
    <section class="hs-panel hs-stack" aria-labelledby="kvar">
      <h2 class="ds-heading" id="kvar">
        {view.t('partnerships.move.before')}
      </h2>
      <ul class="ds-list">
        {inTheWay.map((gate) => {
          const href = gateHref(view, partnership, gate)
          return (
            <li>
              {href === undefined ? gateName(view, gate) : <a href={href}>{gateName(view, gate)}</a>}
              <p class="hs-meta">{gateSays(view, gate)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )

/** For staff who do not want to wait for the state to follow minutes, notice and court by itself. */
export const refreshPage = (gates: readonly Gate[]): Page<Partnership> => ({
  load: loadShared,
  view: (partnership, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('partnerships.move.refresh')}
      lead={view.t('partnerships.move.refreshText')}
      trail={trailTo(view, partnership)}
      of={followingWith(gates)}
      button={view.t('partnerships.move.refresh')}
    >
      {() => <p>{view.t('partnerships.mirror.since', { day: dayOf(partnership.stateSince) })}</p>}
    </FormPage>
  ),
})
