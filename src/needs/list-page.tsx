import { isId } from '../platform/id.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Field, Select } from '../platform/ui/fields.tsx'
import { ButtonLink, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { cursorParameter, Pages } from '../platform/ui/table.tsx'
import { type View, withParameter } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { at, initiatorInWords, needPath, Part, partyPath, tagOptions, tagsInWords } from './frame.tsx'
import { keepsNeeds, type Need, periodOn } from './needs.ts'
import { areasOfNeeds, ideasWaiting, type NeedSearch, openNeeds } from './queries.ts'

const perPage = 25

/** The names of the search in the address. */
const names = { words: 'sok', area: 'omrade', theme: 'tema', targetGroup: 'grupp', isAll: 'alla' } as const

type Loaded = {
  readonly needs: readonly Need[]
  readonly hasMore: boolean
  readonly asked: Pick<NeedSearch, 'words' | 'area' | 'theme' | 'targetGroup' | 'isAll'>
  readonly areas: readonly string[]
  /** Ideas that wait for an answer, for those who answer. */
  readonly waiting: readonly Need[]
  readonly isAssociation: boolean
  readonly mayKeep: boolean
}

const load = async ({ db, actor, authority, query, today }: Ask): Promise<Loaded> => {
  const { authorityId } = authority
  const asked = {
    words: query(names.words),
    area: query(names.area),
    theme: query(names.theme),
    targetGroup: query(names.targetGroup),
    isAll: query(names.isAll) !== undefined,
  }
  const after = query(cursorParameter)
  const mayKeep = keepsNeeds.holds(actor, undefined)
  const found = await openNeeds(db, {
    ...asked,
    ...{ authorityId, today, limit: perPage },
    after: after !== undefined && isId(after) ? after : undefined,
  })
  return {
    needs: found.slice(0, perPage),
    hasMore: found.length > perPage,
    asked,
    areas: await areasOfNeeds(db, authorityId),
    waiting: mayKeep ? await ideasWaiting(db, authorityId) : [],
    isAssociation: actor.kind === 'association',
    mayKeep,
  }
}

/** Open needs of an authority, for anyone; above them, for those who answer, the ideas that wait. */
export const needsPage: Page<Loaded> = {
  load,
  view: (loaded, view) => {
    const { t } = view
    const last = loaded.needs.at(-1)
    return (
      <Layout view={view} title={t('needs.list.title')} description={t('needs.list.lead')}>
        <Intro title={t('needs.list.title')} lead={t('needs.list.lead')}>
          <div class="hs-row">
            <ButtonLink href={at(view, '/behov/nytt')}>{t('needs.list.share')}</ButtonLink>
            {loaded.isAssociation && <a href={at(view, '/behov/passar')}>{t('needs.fitting.title')}</a>}
            {loaded.mayKeep && <a href={at(view, '/partnerskap?skede=behov')}>{t('needs.list.answered')}</a>}
          </div>
        </Intro>
        <div class="hs-stack" data-gap="section">
          {loaded.waiting.length > 0 && <Waiting view={view} waiting={loaded.waiting} />}
          <Part title={t('needs.list.open')} id="oppna">
            <Search view={view} loaded={loaded} />
            {loaded.needs.length === 0 ? (
              <Nothing view={view} loaded={loaded} />
            ) : (
              <Needs view={view} needs={loaded.needs} />
            )}
            <Pages view={view} next={loaded.hasMore ? last?.partnershipId : undefined} />
          </Part>
        </div>
      </Layout>
    )
  },
}

const Waiting = ({ view, waiting }: { view: View; waiting: readonly Need[] }) => (
  <Part title={view.t('needs.list.waiting', { count: waiting.length })} id="vantar">
    <ul class="hs-list">
      {waiting.map((need) => (
        <li class="hs-stack" data-gap="tight">
          <h3 class="ds-heading">
            <a href={partyPath(view, need.partnershipId, '/behov')}>{need.title}</a>
          </h3>
          <p class="hs-meta">
            {initiatorInWords(view, need)},{' '}
            <DayText view={view} day={need.sentAt.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()} />
          </p>
        </li>
      ))}
    </ul>
  </Part>
)

const Search = ({ view, loaded: { asked, areas } }: { view: View; loaded: Loaded }) => {
  const { t } = view
  return (
    <form method="get" class="hs-fields hs-noprint" aria-label={t('form.search')}>
      <Field view={view} name={names.words} type="search" label={t('needs.list.words')} value={asked.words} size={12} />
      {areas.length > 0 && (
        <Select
          view={view}
          name={names.area}
          label={t('needs.field.area')}
          options={[
            { value: '', label: t('needs.list.everywhere') },
            ...areas.map((area) => ({ value: area, label: area })),
          ]}
          value={asked.area ?? ''}
        />
      )}
      <Select
        view={view}
        name={names.theme}
        label={t('needs.list.theme')}
        options={[{ value: '', label: t('needs.list.any') }, ...tagOptions(view, 'theme')]}
        value={asked.theme ?? ''}
      />
      <Select
        view={view}
        name={names.targetGroup}
        label={t('needs.list.targetGroup')}
        options={[{ value: '', label: t('needs.list.any') }, ...tagOptions(view, 'targetGroup')]}
        value={asked.targetGroup ?? ''}
      />
      {asked.isAll && <input type="hidden" name={names.isAll} value="ja" />}
      <SubmitButton variant="secondary">{t('form.search')}</SubmitButton>
    </form>
  )
}

/** How the invitation of a need stands, as a shape and words. */
export const PeriodWord = ({ view, need }: { view: View; need: Need }) => {
  const { t } = view
  const period = periodOn(need, view.today)
  if (period === 'open' && need.invitesUntil)
    return <Status state="active">{t('needs.period.open', { day: need.invitesUntil })}</Status>
  if (period === 'coming' && need.invitesFrom)
    return <Status state="todo">{t('needs.period.coming', { day: need.invitesFrom })}</Status>
  if (period === 'over' && need.invitesUntil)
    return <Status state="done">{t('needs.period.over', { day: need.invitesUntil })}</Status>
  return <Status state="todo">{t('needs.period.none')}</Status>
}

const Needs = ({ view, needs }: { view: View; needs: readonly Need[] }) => (
  <ul class="hs-list">
    {needs.map((need) => (
      <li class="hs-stack" data-gap="tight">
        <div class="hs-row" data-spread>
          <h3 class="ds-heading">
            <a href={needPath(view, need)}>{need.title}</a>
          </h3>
          <PeriodWord view={view} need={need} />
        </div>
        <p>
          {need.challenge.length > 240 ? `${need.challenge.slice(0, 240).replace(/\s+\S*$/, '')} …` : need.challenge}
        </p>
        <p class="hs-meta">
          {[initiatorInWords(view, need), need.area, tagsInWords(view, 'theme', need.themes)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </li>
    ))}
  </ul>
)

const Nothing = ({ view, loaded: { asked } }: { view: View; loaded: Loaded }) => {
  const { t } = view
  const isFiltered = [asked.words, asked.area, asked.theme, asked.targetGroup].some((one) => one !== undefined)
  return (
    <Empty title={t('needs.list.empty')} text={t(isFiltered ? 'needs.list.emptyFiltered' : 'needs.list.emptyText')}>
      {isFiltered && <a href={at(view, '/behov')}>{t('needs.list.showAll')}</a>}
      {!asked.isAll && <a href={withParameter(view.path, names.isAll, 'ja')}>{t('needs.list.earlier')}</a>}
    </Empty>
  )
}
