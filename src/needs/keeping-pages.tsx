import { isId } from '../platform/id.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { Prose, partyPath, trailToPartnership } from './frame.tsx'
import { loadNeed } from './loading.ts'
import { keepsNeeds, type Need, type NeedAnswer, screeningOutcomes } from './needs.ts'
import { openForOthers, screenIdea, settleAnswer } from './opening-actions.ts'
import { answersTo, casesToKeepIn, leastOpenDays } from './queries.ts'

const overview = (view: Parameters<typeof partyPath>[0], need: Need) => [
  { href: partyPath(view, need.partnershipId, '/behov'), label: view.t('needs.overview.title') },
]

type Screening = { readonly need: Need; readonly cases: readonly { readonly id: string; readonly label: string }[] }

/** The reasoned written answer to who told of a need, and the case where the idea is kept. */
export const screeningPage: Page<Screening> = {
  load: async (ask) => {
    const need = await loadNeed(keepsNeeds)(ask)
    return need && 'partnershipId' in need ? { need, cases: need.caseId ? [] : await casesToKeepIn(ask.db) } : need
  },
  view: ({ need, cases }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('needs.screen.title')}
        lead={t('needs.screen.lead')}
        trail={trailToPartnership(view, need, overview(view, need))}
        of={screenIdea}
        button={t('needs.screen.send')}
      >
        {(f) => (
          <>
            <f.Choice
              name="outcome"
              label={t('needs.screen.outcome')}
              options={screeningOutcomes.map((value) => ({
                value,
                label: t(`needs.outcome.${value}`),
                hint: t(`needs.outcome.${value}Hint`),
              }))}
            />
            <f.TextArea name="answer" label={t('needs.screen.answer')} hint={t('needs.screen.answerHint')} rows={8} />
            {need.caseId === undefined && (
              <f.Select
                name="caseId"
                label={t('needs.screen.case')}
                hint={t('needs.screen.caseHint')}
                options={cases.map(({ id, label }) => ({ value: id, label }))}
                isOptional
              />
            )}
          </>
        )}
      </FormPage>
    )
  },
}

type Opening = { readonly need: Need; readonly leastDays: number }

/** Öppen inbjudan till dialog: the words, first and last day, and why it is shorter than the local rule. */
export const openPage: Page<Opening> = {
  load: async (ask) => {
    const need = await loadNeed(keepsNeeds)(ask)
    if (!need || !('partnershipId' in need)) return need
    return { need, leastDays: await leastOpenDays(ask.db, ask.authority.authorityId) }
  },
  view: ({ need, leastDays }, view, returned) => {
    const { t } = view
    const known = need.invitesFrom
      ? {
          invitation: need.invitation,
          from: need.invitesFrom,
          until: need.invitesUntil,
          shorterBecause: need.shorterBecause,
        }
      : { from: view.today, until: view.today.add({ days: leastDays - 1 }) }
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t(need.invitesFrom ? 'needs.open.change' : 'needs.open.title')}
        lead={t('needs.open.lead')}
        trail={trailToPartnership(view, need, overview(view, need))}
        of={openForOthers}
        known={known}
        effects={[t('needs.open.effectPublic'), t('needs.open.effectInvited'), t('needs.open.effectEqual')]}
        button={t('needs.open.send')}
      >
        {(f) => (
          <>
            <f.TextArea
              name="invitation"
              label={t('needs.open.invitation')}
              hint={t('needs.open.invitationHint')}
              rows={6}
            />
            <f.DateField name="from" label={t('needs.open.from')} />
            <f.DateField
              name="until"
              label={t('needs.open.until')}
              hint={t('needs.open.untilHint', { count: leastDays })}
            />
            <f.TextArea
              name="shorterBecause"
              label={t('needs.open.shorter')}
              hint={t('needs.open.shorterHint')}
              rows={2}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

type Settling = { readonly need: Need; readonly answer: NeedAnswer }

const loadAnswer = async (ask: Ask): Promise<Settling | Refusal | undefined> => {
  const need = await loadNeed(keepsNeeds)(ask)
  if (!need || !('partnershipId' in need)) return need
  const id = ask.param('answerId')
  const answer = isId(id)
    ? (await answersTo(ask.db, need.partnershipId)).find(({ answerId }) => answerId === id)
    : undefined
  if (!answer) return undefined
  return answer.outcome === 'waiting' ? { need, answer } : refuse('needs.answerTaken')
}

/** Takes an association in as a party, or says why not. */
export const settlePage: Page<Settling> = {
  load: loadAnswer,
  view: ({ need, answer }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('needs.settle.of', { name: answer.associationName })}
        lead={t('needs.settle.lead')}
        trail={trailToPartnership(view, need, overview(view, need))}
        of={settleAnswer}
        button={t('needs.settle.save')}
      >
        {(f) => (
          <>
            <div class="hs-said">
              <p class="hs-label">{answer.associationName}</p>
              <Prose text={answer.says} />
            </div>
            <f.Choice
              name="outcome"
              label={t('needs.settle.outcome')}
              options={[
                { value: 'joined', label: t('needs.settle.joined'), hint: t('needs.settle.joinedHint') },
                { value: 'declined', label: t('needs.settle.declined'), hint: t('needs.settle.declinedHint') },
              ]}
            />
            <f.TextArea name="reason" label={t('needs.settle.reason')} hint={t('needs.settle.reasonHint')} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}
