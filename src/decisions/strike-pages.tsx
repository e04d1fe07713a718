import { keepsBoard, strikeAppeal, strikeForce } from '../notices/index.ts'
import { refuse } from '../platform/refusal.ts'
import { dayInWords } from '../platform/time.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Ask, Page } from '../platform/web/page.tsx'
import type { Decision } from './decisions.ts'
import { decisionPath, forcePath } from './events.ts'
import { visibleDecision } from './extract-pages.tsx'

const isKeeper = (actor: Ask['actor']): boolean => keepsBoard.holds(actor, undefined)

/** The way back from the pages below appeals and legal force. */
const trailTo = (view: View, decision: Decision) => [
  { href: decisionPath(view, decision), label: decision.item.title },
  { href: forcePath(view, decision), label: view.t('decisions.forceKeeping.title') },
]

type Striking = { readonly decision: Decision; readonly day: string }

/** Where an appeal that was entered by mistake is struck, with the reason. */
export const strikeAppealPage: Page<Striking> = {
  shown: isKeeper,
  load: async (ask) => {
    const found = await visibleDecision(ask)
    const appeal = found?.decision.force.appeals.find(({ appealId }) => appealId === ask.param('appealId'))
    return found && appeal && { decision: found.decision, day: dayInWords(appeal.receivedOn) }
  },
  view: ({ decision, day }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('decisions.strike.appealTitle', { day })}
      effects={[view.t('decisions.strike.stays'), view.t('decisions.strike.appealAgain')]}
      trail={trailTo(view, decision)}
      of={strikeAppeal}
      button={view.t('decisions.strike.button')}
      isDangerous
    >
      {(f) => <f.TextArea name="reason" label={view.t('decisions.strike.reason')} rows={3} />}
    </FormPage>
  ),
}

/** Where a confirmation of legal force that was made by mistake is struck, with the reason. */
export const strikeForcePage: Page<Striking> = {
  shown: isKeeper,
  load: async (ask) => {
    const found = await visibleDecision(ask)
    if (!found) return undefined
    const { confirmed } = found.decision.force
    if (!confirmed) return refuse('notices.force.notConfirmed')
    return { decision: found.decision, day: dayInWords(confirmed.gainedOn) }
  },
  view: ({ decision, day }, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('decisions.strike.forceTitle')}
      lead={view.t('decisions.strike.forceLead', { day })}
      effects={[view.t('decisions.strike.stays'), view.t('decisions.strike.forceAgain')]}
      trail={trailTo(view, decision)}
      of={strikeForce}
      button={view.t('decisions.strike.button')}
      isDangerous
    >
      {(f) => <f.TextArea name="reason" label={view.t('decisions.strike.reason')} rows={3} />}
    </FormPage>
  ),
}
