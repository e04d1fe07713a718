import { aidRegisterDay } from '../../law/aid-duties.ts'
import {
  type Partnership,
  type PartnershipSlot,
  type PartnershipTask,
  partnershipPath,
} from '../../partnerships/index.ts'
import { type Day, dayOf, isBefore } from '../../platform/time.ts'
import { Status } from '../../platform/ui/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { isChangeable, sideOf } from '../assessments.ts'
import { type Difference, differences } from '../known/differences.ts'
import { knownOf } from '../known/known-queries.ts'
import type { SumsOf } from '../known/sums.ts'
import { pathsOf } from '../known/words.ts'
import { type AidLeft, aidLeft, type Grant, isCounted, mustBeRegistered, type Standing } from './aid.ts'
import { aidStandings } from './conclusion-queries.ts'
import { grantPath } from './grant-parts.tsx'
import { grantsIn } from './grant-queries.ts'
import { type KeptLevel, levelOutcome } from './level.ts'
import { type PartnershipValue, valueOn } from './value.ts'

type Known = {
  readonly partnership: Partnership
  readonly standings: readonly Standing[]
  readonly grants: readonly Grant[]
  readonly value: PartnershipValue | undefined
  readonly level: KeptLevel | undefined
  readonly differences: readonly Difference[]
}

const working: readonly Partnership['state'][] = ['dataAndAid', 'drafting']
const deciding: readonly Partnership['state'][] = ['preparation', 'referral', 'committee', 'boardDecision']
const decided: readonly Partnership['state'][] = [
  'approved',
  'announced',
  'appealRunning',
  'legalForce',
  'signing',
  'active',
]

/** Aid, value and level on the page of a partnership, for its parties, and what is said differently of them. Seven statements at most. */
export const aidSlot =
  (sumsOf: SumsOf): PartnershipSlot =>
  async ({ db, actor, authority, today }, partnership, { isParty }) => {
    const side = isParty ? sideOf(actor, authority.authorityId, partnership) : undefined
    if (!side) return () => ({})
    const { partnershipId, state } = partnership
    const [standings, grants, places] = await Promise.all([
      aidStandings(db, partnershipId),
      grantsIn(db, partnershipId),
      knownOf(db, { partnership, side, authorityId: authority.authorityId, sumsOf }),
    ])
    const { value, level } = places
    const known: Known = { partnership, standings, grants, value, level, differences: differences(places, today) }
    const isBegun = known.standings.some(({ concluded, declarationId }) => concluded ?? declarationId)
    const isShown = isBegun || known.value || known.level || working.includes(state) || deciding.includes(state)
    if (!isShown) return () => ({})
    return (view) => ({
      tasks: tasksOf(view, known, today),
      events: known.standings.flatMap(({ associationId, concluded }) =>
        concluded
          ? [
              {
                id: `stod-${associationId}`,
                day: dayOf(concluded.at),
                title: view.t('aid.event.concluded', { name: nameIn(partnership, associationId) }),
                href: `${partnershipPath(view, partnership)}/stod`,
              },
            ]
          : [],
      ),
      section: <Section view={view} of={known} today={today} />,
    })
  }

const nameIn = ({ parties }: Partnership, id: string): string =>
  parties.find(({ organisationId }) => organisationId === id)?.name ?? ''

const declaring: readonly AidLeft[] = ['declarationMissing', 'oldDeclaration']

/** A declaration that is older than the day of decision is asked for anew while the decision is being prepared. */
const isAskedAnew = ({ declaredOn, concluded }: Standing, { state }: Partnership, today: Day): boolean =>
  concluded !== undefined &&
  isCounted(concluded.way) &&
  declaredOn !== undefined &&
  deciding.includes(state) &&
  isBefore(declaredOn, concluded.decidesOn) &&
  isBefore(declaredOn, today)

const tasksOf = (view: View, known: Known, today: Day): readonly PartnershipTask[] => {
  const { t } = view
  const { partnership, standings } = known
  const { state } = partnership
  const path = partnershipPath(view, partnership)
  const tasks: PartnershipTask[] = []
  for (const one of standings) {
    const left = aidLeft(one, today)
    const name = nameIn(partnership, one.associationId)
    const isDue = working.includes(state) || deciding.includes(state)
    if ((isDue && declaring.includes(left)) || isAskedAnew(one, partnership, today))
      tasks.push({ side: 'association', what: t('aid.task.declare', { name }), href: `${path}/stod` })
    else if (isDue && left !== 'settled')
      tasks.push({ side: 'authority', what: t(`aid.task.${left}`, { name }), href: `${path}/stod` })
    const isGranted = known.grants.some(({ associationId }) => associationId === one.associationId)
    if (decided.includes(state) && one.concluded && isCounted(one.concluded.way) && !isGranted)
      tasks.push({
        side: 'authority',
        what: t('aid.task.record', { name }),
        href: `${grantPath(view, one.associationId)}/nytt?partnerskap=${partnership.partnershipId}`,
      })
  }
  const [difference] = known.differences
  if (difference && isChangeable(partnership))
    tasks.push({
      side: 'authority',
      what: t('assessments.known.task'),
      href: pathsOf(view, partnership, difference).kept,
    })
  for (const grant of known.grants)
    if (mustBeRegistered(grant) && grant.registeredOn === undefined)
      tasks.push({
        side: 'authority',
        what: t('aid.task.register', { what: grant.title, day: aidRegisterDay(grant.grantedOn) }),
        href: `${grantPath(view, grant.associationId)}/${grant.grantId}/registrerat`,
      })
  return tasks
}

const Section = ({ view, of, today }: { view: View; of: Known; today: Day }) => {
  const { t } = view
  const { partnership, standings, value, level } = of
  const path = partnershipPath(view, partnership)
  const left = standings.map((one) => aidLeft(one, today))
  const isSettled = left.length > 0 && left.every((one) => one === 'settled')
  const total = value && valueOn(value, today)
  const outcome = level && levelOutcome(level)
  return (
    <section class="hs-stack" aria-labelledby="stod-och-varde">
      <h2 class="ds-heading" id="stod-och-varde">
        {t('aid.slot.title')}
      </h2>
      <ul class="hs-list" data-dense>
        <li class="hs-row" data-spread>
          <a href={`${path}/stod`}>{t('aid.title')}</a>
          <Status state={isSettled ? 'done' : left.includes('tooMuch') ? 'stop' : 'todo'}>
            {t(isSettled ? 'aid.slot.settled' : left.includes('tooMuch') ? 'aid.slot.tooMuch' : 'aid.slot.open')}
          </Status>
        </li>
        <li class="hs-row" data-spread>
          <a href={`${path}/varde`}>{t('aid.value.title')}</a>
          <Status state={total ? (total.isBelow ? 'done' : 'late') : 'todo'}>
            {total ? t('aid.kr', { amount: total.totalKr }) : t('aid.slot.notCounted')}
          </Status>
        </li>
        <li class="hs-row" data-spread>
          <a href={`${path}/niva`}>{t('aid.level.title')}</a>
          <Status state={outcome ? (outcome.standing === 'clear' ? 'done' : 'late') : 'todo'}>
            {outcome ? t(`aid.decides.${outcome.decides}`) : t('aid.slot.notAnswered')}
          </Status>
        </li>
      </ul>
    </section>
  )
}
