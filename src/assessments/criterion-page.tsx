import { type CriterionId, criterionOf, isCriterionId, typeInWords } from '../guidelines/index.ts'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import type { AnswerQuestion } from './actions.ts'
import { at, criterionInWords, trailBelow } from './frame.tsx'
import { AnswerForm, type Answering, History, loadAnswering } from './question-page.tsx'

type Loaded = Answering<CriterionId>

/** One criterion of the pinned profile. */
export const criterionPage = (of: AnswerQuestion): Page<Loaded> => ({
  load: async (ask) => {
    const id = ask.param('question')
    if (!isCriterionId(id)) return undefined
    const answering = await loadAnswering(ask, id)
    if (!answering || 'kind' in answering) return answering
    return answering.begun.assessment.profile.criteria.some((criterion) => criterion.id === id) ? answering : undefined
  },
  view: ({ begun, question, history }, view, returned) => {
    const { t } = view
    const { partnership, assessment } = begun
    const type = assessment.profile.criteria.find(({ id }) => id === question)?.type
    const { ground, sources } = criterionOf(question)
    const title = t(`guidelines.criteria.${question}.question`)
    return (
      <Layout
        view={view}
        title={title}
        trail={trailBelow(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} meta={`${t('assessments.criteria')} · ${question} · ${typeInWords(view, type)}`} />
        <div class="hs-cols">
          <AnswerForm of={of} view={view} returned={returned} history={history} back={at(view, partnership)}>
            {(f) => (
              <f.Choice
                name="answer"
                label={t('assessments.form.choose')}
                isLarge
                options={optionsOf(view, type === 'weighed')}
              />
            )}
          </AnswerForm>
          <aside class="hs-stack" aria-label={t('assessments.aboutQuestion')}>
            <h2 class="ds-heading">{t('assessments.why')}</h2>
            <p>{t(`guidelines.criteria.${question}.help`)}</p>
            <h2 class="ds-heading">{t('assessments.criterion.shows')}</h2>
            <p>{t(`guidelines.criteria.${question}.evidence`)}</p>
            {ground.length > 0 && (
              <p>
                <Provisions of={ground} />
              </p>
            )}
            {sources.length > 0 && <p class="hs-meta">{sources.join(', ')}</p>}
            <History view={view} history={history} inWords={(answer) => criterionInWords(view, answer)} />
            <p>
              <a href={at(view, partnership, `/kommentera?fraga=${question}`)}>{t('assessments.commentQuestion')}</a>
            </p>
          </aside>
        </div>
      </Layout>
    )
  },
})

const weighed = ['3', '2', '1', '0']
const held = ['yes', 'partly', 'no']

const optionsOf = (view: View, isWeighed: boolean) => [
  ...(isWeighed ? weighed : held).map((value) => ({ value, label: criterionInWords(view, value) })),
  { value: '', label: view.t('assessments.unknown') },
]
