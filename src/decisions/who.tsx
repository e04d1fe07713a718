import type { Attendance, Stretch } from '../meetings/index.ts'
import { noBreakSpace, paragraphSign } from '../platform/texts/words.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Decision } from './decisions.ts'

/** "Anna Berg (S)". */
export const withParty = ({ name, party }: { name: string; party?: string | undefined }): string =>
  party === undefined ? name : `${name} (${party})`

/** Who led, who left for jäv and who stepped in, in this very paragraph. The reason for jäv is never shown. */
export const Changes = ({ view, decision }: { view: View; decision: Decision }) => {
  const { t } = view
  const { takingPart, item, meeting } = decision
  const sign = item.paragraph === undefined ? '' : paragraphSign(item.paragraph)
  const steppedIn = takingPart.recused.flatMap(({ person, steppedIn: other }) =>
    other ? [t('decisions.steppedInFor', { name: withParty(other), member: person.name })] : [],
  )
  const paired = new Set(takingPart.recused.flatMap(({ steppedIn: other }) => (other ? [other.attendanceId] : [])))
  const others = takingPart.serving.filter((person) => !paired.has(person.attendanceId)).map(withParty)
  return (
    <div class="hs-panel hs-stack">
      <Facts
        rows={[
          {
            label: t('decisions.chairIn', { paragraph: sign }),
            value: <strong>{takingPart.chair ? withParty(takingPart.chair) : t('decisions.chairUnknown')}</strong>,
          },
          {
            label: t('decisions.leftRoom'),
            value: takingPart.recused.map(({ person }) => withParty(person)).join(', ') || t('decisions.none'),
          },
          ...(steppedIn.length > 0 ? [{ label: t('decisions.steppedIn'), value: steppedIn.join(', ') }] : []),
          ...(others.length > 0 ? [{ label: t('decisions.serving'), value: others.join(', ') }] : []),
        ]}
      />
      {takingPart.recused.length > 0 && (
        <p class="hs-meta">
          {meeting.bodyKind === 'council' ? t('decisions.recusalMeansCouncil') : t('decisions.recusalMeans')}
        </p>
      )}
    </div>
  )
}

/** Everyone who took part in the decision, the chair first. */
export const WhoDecided = ({ view, decision }: { view: View; decision: Decision }) => {
  const { t } = view
  const { takingPart, item } = decision
  if (takingPart.deciding.length === 0) return <p>{t('decisions.noList')}</p>
  const sign = item.paragraph === undefined ? '' : paragraphSign(item.paragraph)
  const isChair = (person: Attendance) => person.name === takingPart.chair?.name
  const rows = takingPart.deciding.toSorted((a, b) => Number(isChair(b)) - Number(isChair(a)))
  const roleOf = (person: Attendance) => {
    const role = isChair(person)
      ? t('decisions.role.chair')
      : person.role === 'servingSubstitute'
        ? t('decisions.role.servingSubstitute')
        : t('decisions.role.member')
    const approves = decision.minutes?.approvers.some(({ name }) => name === person.name)
    return approves ? `${role}, ${t('decisions.role.approver')}` : role
  }
  return (
    <Table
      view={view}
      caption={t('decisions.list', { count: rows.length, paragraph: sign })}
      columns={[
        { heading: t('decisions.name'), cell: (person) => person.name },
        { heading: t('decisions.party'), cell: (person) => person.party ?? '' },
        { heading: t('decisions.roleHere', { paragraph: sign }), cell: roleOf },
      ]}
      rows={rows}
      isCaptionHidden
      empty={t('decisions.noList')}
    />
  )
}

/** The other paragraphs of the meeting where someone else led, someone was out for jäv, or others decided: each with its names. */
export const Elsewhere = ({ view, stretches }: { view: View; stretches: readonly Stretch[] }) => {
  const { t } = view
  if (stretches.length === 0) return null
  return (
    <div class="hs-stack" data-gap="tight">
      <h4 class="hs-label">{t('decisions.elsewhere')}</h4>
      {stretches.map(({ from, to, takingPart }) => (
        <details class="hs-more">
          <summary>
            {[
              `${paragraphs(from, to)}: ${takingPart.chair ? t('decisions.ledBy', { name: withParty(takingPart.chair) }) : t('decisions.chairUnknown')}`,
              t('decisions.decidedCount', { count: takingPart.deciding.length }),
              ...(takingPart.recused.length > 0
                ? [t('decisions.recusedCount', { count: takingPart.recused.length })]
                : []),
            ].join(' ')}
          </summary>
          <div class="hs-stack">
            <ul class="hs-list" data-dense data-cols="3">
              {takingPart.deciding.map((person) => (
                <li>
                  {withParty(person)}
                  {person.role === 'servingSubstitute' &&
                    `, ${t('decisions.role.servingSubstitute').toLocaleLowerCase(view.language)}`}
                </li>
              ))}
            </ul>
            {takingPart.recused.length > 0 && (
              <p class="hs-meta">
                {t('decisions.leftRoom')}: {takingPart.recused.map(({ person }) => withParty(person)).join(', ')}
              </p>
            )}
          </div>
        </details>
      ))}
    </div>
  )
}

const paragraphs = (from: number, to: number): string =>
  from === to ? paragraphSign(from) : `§§${noBreakSpace}${from}–${to}`
