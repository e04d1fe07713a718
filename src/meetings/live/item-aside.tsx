import { approvalDeadline } from '../../law/approval.ts'
import { assignment } from '../../law/assignment.ts'
import { actingChair } from '../../law/chair.ts'
import { returnToService, sameParty, samePartyFirst } from '../../law/substitutes.ts'
import { announcedItems } from '../../law/summons.ts'
import { listInWords } from '../../platform/texts/words.ts'
import { dayOf, isAfter } from '../../platform/time.ts'
import { type FindingData, Findings } from '../../platform/ui/finding.tsx'
import { Provisions } from '../../platform/ui/provision.tsx'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { needsOf } from './completeness.ts'
import { itemPath, signOf } from './frame.tsx'
import { named } from './item.ts'
import type { ItemForm } from './item-page.tsx'
import { provisionOf, quorumProvision } from './provisions.ts'
import { quorumIn } from './sitting.ts'
import { returnedIn } from './standings.ts'
import { needsAgreement } from './unannounced.ts'

type Props = { readonly view: View; readonly form: ItemForm }

/** How the paragraph stands: quorum, what it still needs, what the rules say, and the way to its neighbours. */
export const ItemAside = ({ view, form }: Props) => (
  <aside class="hs-stack" data-gap="section" aria-label={view.t('live.item.state')}>
    <QuorumPanel view={view} form={form} />
    <Needs view={view} form={form} />
    <Rules view={view} form={form} />
    <Neighbours view={view} form={form} />
  </aside>
)

const perRow = 11

const QuorumPanel = ({ view, form }: Props) => {
  const { t } = view
  const { seats, needed, serving, isQuorate } = quorumIn(form, form.item)
  const substitutes = form.item.standings.filter(({ replaces }) => replaces !== undefined).length
  const rows = Math.ceil(seats / perRow)
  return (
    <section class="hs-panel hs-stack">
      <h2 class="ds-heading">{t('live.item.quorum')}</h2>
      <p class="hs-lead">
        <strong>{t('live.item.quorumIs', { serving, seats })}</strong> {t('live.item.quorumNeeds', { needed })}
      </p>
      {isQuorate && serving < needed && !form.item.standings.some(({ standing }) => standing === 'recused') && (
        <p>{t('live.item.fewerMayAnswer')}</p>
      )}
      {!isQuorate && (
        <p>
          <Status state="stop">{t('live.item.quorumLow')}</Status>
        </p>
      )}
      <svg
        viewBox={`0 0 ${perRow * 26} ${rows * 26}`}
        role="img"
        aria-label={t('live.item.seatsLabel', { filled: serving, seats, substitutes })}
      >
        <title>{t('live.item.seatsTitle')}</title>
        {Array.from({ length: seats }, (_, index) => (
          <Seat index={index} isFilled={index < serving} isSubstitute={index < substitutes} />
        ))}
      </svg>
      <p class="hs-meta">
        {substitutes > 0 && `${t('live.item.lightDot')} `}
        <Provisions of={[quorumProvision(form.meeting)]} />
      </p>
    </section>
  )
}

const Seat = ({ index, isFilled, isSubstitute }: { index: number; isFilled: boolean; isSubstitute: boolean }) => {
  const [cx, cy] = [(index % perRow) * 26 + 12, Math.floor(index / perRow) * 26 + 12]
  if (!isFilled)
    return (
      <circle cx={cx} cy={cy} r={8} fill="none" stroke="var(--hs-quiet)" stroke-width={1.5} stroke-dasharray="3 3" />
    )
  return (
    <>
      <circle cx={cx} cy={cy} r={9} fill="var(--hs-ink)" />
      {isSubstitute && <circle cx={cx} cy={cy} r={4} fill="var(--hs-sheet)" />}
    </>
  )
}

const Needs = ({ view, form }: Props) => {
  const { t } = view
  const needs = needsOf(form)
  const count = needs.filter(({ state }) => state === 'done').length
  return (
    <section class="hs-panel hs-stack">
      <h2 class="ds-heading">{t('live.item.needs', { paragraph: signOf(view, form.item) })}</h2>
      <p>{t('live.item.needsDone', { count, total: needs.length })}</p>
      <ul class="hs-list" data-dense>
        {needs.map(({ key, state, count: number, provision }) => (
          <li class="hs-stack" data-gap="tight">
            <Status state={state}>{t(`live.need.${key}`, { count: number })}</Status>
            {state !== 'done' && <p class="hs-meta">{t.find(`live.lack.${key}`)}</p>}
            {provision !== undefined && (
              <p>
                <Provisions of={[provision]} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Rules = ({ view, form }: Props) => {
  const found = rulesOf(view, form)
  if (found.length === 0) return null
  return (
    <section class="hs-stack" data-gap="tight">
      <h2 class="ds-heading">{view.t('live.item.rules')}</h2>
      <Findings view={view} of={found} />
    </section>
  )
}

const rulesOf = ({ t }: View, form: ItemForm): readonly FindingData[] => {
  const { item, roll, meeting, events } = form
  const rowOf = (id: string) => roll.find(({ attendanceId }) => attendanceId === id)
  const leader = rowOf(item.standings.find(({ leads }) => leads)?.attendanceId ?? '')
  const idle = roll.filter(
    (row) =>
      row.termRole === 'substitute' &&
      row.isPresent &&
      !item.standings.some(({ attendanceId }) => attendanceId === row.attendanceId),
  )
  const found: FindingData[] = item.standings.flatMap(({ attendanceId, replaces }) => {
    const [substitute, member] = [rowOf(attendanceId), replaces === undefined ? undefined : rowOf(replaces)]
    if (!substitute || !member) return []
    const availableParties = idle.map(({ party }) => party ?? '')
    const level = samePartyFirst({
      memberParty: member.party ?? '',
      substituteParty: substitute.party ?? '',
      availableParties,
    })
    if (level !== 'warn') return []
    const title = t('live.rule.party', { substitute: named(substitute), member: named(member) })
    return [{ level, title, text: t('live.rule.partyText'), provisions: [provisionOf(sameParty)] }]
  })
  const back = roll.filter(({ attendanceId }) => returnedIn(events).has(attendanceId))
  // Who came back later than this paragraph is another paragraph's matter.
  if (
    item.handling === 'open' &&
    back.length > 0 &&
    meeting.rules.returnRule === 'warn' &&
    meeting.bodyKind !== 'council'
  )
    found.push({
      level: 'warn',
      title: t('live.rule.returned', { names: listInWords(back.map(named)) }),
      text: t('live.rule.returnedText'),
      provisions: [provisionOf(returnToService)],
    })
  if (needsAgreement(meeting, item) && item.agreed.count === undefined)
    found.push({
      level: 'warn',
      title: t('live.rule.extra'),
      text: t('live.rule.extraText'),
      provisions: [provisionOf(announcedItems)],
    })
  if (item.assignments.some(({ dueOn }) => dueOn === undefined))
    found.push({
      level: 'warn',
      title: t('live.rule.dueDay'),
      text: t('live.rule.dueDayText'),
      provisions: [provisionOf(assignment)],
    })
  const planned = meeting.approvalPlannedAt
  if (
    item.kind === 'approvers' &&
    planned &&
    isAfter(dayOf(planned), approvalDeadline.decide({ meetingOn: meeting.heldOn }).value)
  )
    found.push({ level: 'warn', title: t('live.rule.approvalLate'), provisions: [provisionOf(approvalDeadline)] })
  if (item.standings.length > 0)
    found.push(
      leader
        ? {
            level: 'ok',
            title: t('live.rule.chair'),
            text: t('live.rule.chairText', { name: named(leader) }),
            provisions: [provisionOf(actingChair)],
          }
        : { level: 'block', title: t('live.rule.noChair'), provisions: [provisionOf(actingChair)] },
    )
  return found
}

const Neighbours = ({ view, form }: Props) => {
  const numbered = form.agenda.filter(({ paragraph }) => paragraph !== undefined)
  const here = numbered.findIndex(({ meetingItemId }) => meetingItemId === form.item.meetingItemId)
  const [before, after] = [numbered[here - 1], numbered[here + 1]]
  return (
    <nav class="hs-stack" data-gap="tight" aria-label={view.t('live.item.paragraphs')}>
      {before && here > 0 && (
        <p>
          <a href={itemPath(view, form.meeting.meetingId, before.meetingItemId)}>
            ← {signOf(view, before)} {before.title}
          </a>
        </p>
      )}
      {after && (
        <p>
          <a href={itemPath(view, form.meeting.meetingId, after.meetingItemId)}>
            {signOf(view, after)} {after.title} →
          </a>
        </p>
      )}
    </nav>
  )
}
