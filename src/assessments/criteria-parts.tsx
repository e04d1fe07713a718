import { typeInWords } from '../guidelines/index.ts'
import { Party } from '../platform/ui/party.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { criteriaOf, isChangeable, mayAnswer } from './assessments.ts'
import { at, criterionInWords } from './frame.tsx'
import type { Begun } from './loading.ts'

type Part = { readonly view: View; readonly loaded: Begun }

/** The criteria of the pinned profile with their answers, and what the weighed ones come to. */
export const CriteriaSection = ({ view, loaded }: Part) => {
  const { t } = view
  const { assessment, partnership, side, mayDecide } = loaded
  const { points, mostPoints, failing } = criteriaOf(assessment)
  const given = new Map(assessment.answers.map((answer) => [answer.question, answer]))
  const mayOpen = isChangeable(partnership) && (side === 'association' || mayDecide)
  return (
    <section class="hs-stack" aria-labelledby="kriterier">
      <h2 class="ds-heading" id="kriterier">
        {t('assessments.criteria')}
      </h2>
      <Table
        view={view}
        caption={t('assessments.criteria')}
        isCaptionHidden
        rows={assessment.profile.criteria}
        empty={null}
        columns={[
          {
            heading: t('assessments.criterion.heading'),
            cell: ({ id }) => {
              const name = t(`guidelines.criteria.${id}.name`)
              if (!mayOpen || !mayAnswer(side, id)) return name
              return <a href={at(view, partnership, `/kriterier/${id}`)}>{name}</a>
            },
          },
          { heading: t('assessments.criterion.counts'), cell: ({ type }) => typeInWords(view, type) },
          {
            heading: t('assessments.table.answer'),
            cell: ({ id }) => {
              const answer = given.get(id)
              if (!answer) return t('assessments.table.unanswered')
              const words = criterionInWords(view, answer.answer)
              return (
                <>
                  <Party kind={answer.side}>
                    {failing.includes(id) ? <strong>{words}</strong> : words}{' '}
                    <span class="ds-sr-only">({answer.by})</span>
                  </Party>
                  {[answer.reason, answer.evidence, answer.source].filter(Boolean).map((basis) => (
                    <p class="hs-meta">{basis}</p>
                  ))}
                </>
              )
            },
          },
        ]}
      />
      {mostPoints > 0 && <p class="hs-meta">{t('assessments.criterion.points', { points, most: mostPoints })}</p>}
    </section>
  )
}
