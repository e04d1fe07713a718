import { handingOver, whoDecides } from '../../law/handing-over.ts'
import { dayOf } from '../../platform/time.ts'
import { Finding } from '../../platform/ui/finding.tsx'
import { Buttons, Form, type FormFields, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Receipt } from '../../platform/ui/receipt.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { proposedLevel } from '../known/known.ts'
import { Proposed } from '../known/parts.tsx'
import { fieldsOf, type Proposal } from '../known/proposals.ts'
import { latestAnswers } from '../queries.ts'
import { type InPartnership, mayWork, partnershipOfAddress, trailTo } from './frame.ts'
import { answerText } from './inputs.ts'
import { type KeptLevel, levelOutcome } from './level.ts'
import { answerLevel } from './level-actions.ts'
import { levelOf } from './level-queries.ts'

type Loaded = InPartnership & {
  readonly level: KeptLevel | undefined
  readonly proposals: readonly Proposal[]
  readonly mayWrite: boolean
}

const weighing = ['isOfPrinciple', 'isWholeMatter', 'isBeyondBudget'] as const
const handing = [
  'hasStatute',
  'isKeptForBoard',
  'hasCouncilDecision',
  'hasProgramme',
  'hasControl',
  'hasInsight',
] as const

/** Who decides on the partnership and what is lacking before anything is handed over: the questions, and what they come to. */
export const levelPage: Page<Loaded> = {
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    if (!found) return undefined
    const { partnershipId } = found.partnership
    const [level, answers] = await Promise.all([levelOf(ask.db, partnershipId), latestAnswers(ask.db, [partnershipId])])
    return {
      ...found,
      level,
      proposals: proposedLevel(answers.get(partnershipId) ?? []),
      mayWrite: found.side === 'authority' && mayWork(ask.actor),
    }
  },
  view: ({ partnership, level, proposals, mayWrite }, view, returned) => {
    const { t } = view
    const hasErrors = Object.keys(returned.errors).length > 0
    const fresh = { boards: '1', ...Object.fromEntries(handing.map((name) => [name, ''])), ...fieldsOf(proposals) }
    const known = level ? knownOf(level) : fresh
    return (
      <Layout
        view={view}
        title={`${t('aid.level.title')}: ${partnership.title}`}
        trail={trailTo(view, partnership)}
        hasErrors={hasErrors}
      >
        <Intro title={t('aid.level.title')} meta={partnership.title} lead={t('aid.level.lead')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {level ? <Outcome view={view} of={level} /> : <p>{t('aid.level.open')}</p>}
            {mayWrite && (
              <Form
                of={answerLevel}
                action={view.path.split('?')[0] ?? '/'}
                view={view}
                values={hasErrors ? returned.values : known}
                errors={returned.errors}
              >
                {(f) => (
                  <>
                    <Proposed view={view} of={proposals} isKept={level !== undefined} />
                    <Questions view={view} f={f} isOpen={hasErrors || isHandedOver(level)} />
                  </>
                )}
              </Form>
            )}
          </div>
          <aside class="hs-stack" data-gap="tight" aria-label={t('aid.level.about')}>
            <h2 class="ds-heading">{t('aid.level.about')}</h2>
            <p>{t('aid.level.aboutText')}</p>
          </aside>
        </div>
      </Layout>
    )
  },
}

const isHandedOver = (level: KeptLevel | undefined): boolean =>
  level?.isWholeMatter === true || level?.isPublicPower === true

const knownOf = (level: KeptLevel) => ({
  ...Object.fromEntries(
    [...weighing, ...handing, 'isPublicPower' as const].map((name) => [name, answerText(level[name])]),
  ),
  boards: level.boards,
  note: level.note,
})

type QuestionsProps = {
  readonly view: View
  readonly f: FormFields<keyof typeof answerLevel.input.shape>
  /** Whether the questions that matter when something is handed over are open from the start. */
  readonly isOpen: boolean
}

const Questions = ({ view, f, isOpen }: QuestionsProps) => {
  const { t } = view
  const yesNo = [
    { value: 'yes', label: t('aid.choice.yes') },
    { value: 'no', label: t('aid.choice.no') },
  ]
  const open = [...yesNo, { value: '', label: t('aid.choice.unknown') }]
  return (
    <>
      <h2 class="ds-heading">{t('aid.level.who')}</h2>
      {weighing.map((name) => (
        <f.Choice name={name} label={t(`aid.level.${name}`)} hint={t(`aid.level.${name}Hint`)} options={yesNo} />
      ))}
      <f.Field name="boards" label={t('aid.level.boards')} size={3} inputmode="numeric" />
      <h2 class="ds-heading">{t('aid.level.handing')}</h2>
      <f.Choice
        name="isPublicPower"
        label={t('aid.level.isPublicPower')}
        hint={t('aid.level.isPublicPowerHint')}
        options={yesNo}
      />
      <details class="hs-more" open={isOpen}>
        <summary>{t('aid.level.more')}</summary>
        <div class="hs-stack">
          {handing.map((name) => (
            <f.Choice name={name} label={t(`aid.level.${name}`)} options={open} />
          ))}
        </div>
      </details>
      <f.TextArea name="note" label={t('aid.level.note')} rows={3} isOptional />
      <Buttons>
        <SubmitButton>{t('aid.level.button')}</SubmitButton>
      </Buttons>
    </>
  )
}

const levels = { clear: 'ok', lacking: 'warn', forbidden: 'block' } as const

const Outcome = ({ view, of: level }: { view: View; of: KeptLevel }) => {
  const { t } = view
  const { decides, lacks, standing } = levelOutcome(level)
  const who = whoDecides.decide(level)
  const over = handingOver.decide(level)
  return (
    <section class="hs-stack" aria-labelledby="utfall">
      <h2 class="ds-heading" id="utfall">
        {t(`aid.decides.${decides}`)}
      </h2>
      <p class="hs-meta">{t('aid.level.by', { name: level.byName, day: dayOf(level.at) })}</p>
      <Finding view={view} of={{ level: 'info', title: t('aid.level.whoFound') }}>
        <Receipt of={who} view={view} summary={t('aid.level.why')} />
      </Finding>
      <Finding
        view={view}
        of={{
          level: levels[standing],
          title: t(`aid.level.${standing}`),
          ...(lacks.length > 0
            ? { text: t('aid.level.lacks', { what: lacks.map((lack) => t(`aid.lack.${lack}`)) }) }
            : {}),
          provisions: over.citations,
        }}
      />
      {level.note !== '' && <p>{level.note}</p>}
    </section>
  )
}
