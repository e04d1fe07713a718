import { type Body, bodies, exampleOf, officials, type Person } from '../../organisations/index.ts'
import { listInWords } from '../../platform/texts/words.ts'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { type Case, stages } from '../cases.ts'
import { changeCase, openByHand } from './case-actions.ts'
import { caseOfAddress, isKeeper, trailTo } from './form-page.tsx'
import { type Choosable, choosableAssociations, numberingsOn } from './queries.ts'

type Fields = FormFields<FieldName<typeof openByHand> & FieldName<typeof changeCase>>

/** Title, summary and stage: what both forms ask. */
const Words = ({ f, view: { t } }: { f: Fields; view: View }) => (
  <>
    <f.Field name="title" label={t('caseWork.field.title')} hint={t('caseWork.field.titleHint')} size={60} />
    <f.TextArea name="summary" label={t('caseWork.field.summary')} hint={t('caseWork.field.summaryHint')} isOptional />
    <f.Select
      name="stage"
      label={t('caseWork.field.stage')}
      options={stages.map((stage) => ({ value: stage, label: t(`caseWork.stage.${stage}`) }))}
    />
  </>
)

type PartiesProps = { f: Fields; view: View; associations: readonly Choosable[]; count: number }

/** Who the parties are. Associations of the register are chosen; others are written by name. */
const Parties = ({ f, view: { t }, associations, count }: PartiesProps) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{t('caseWork.field.parties')}</legend>
    <p data-field="description">{t('caseWork.field.partiesHint')}</p>
    <f.Checkbox name="authorityIsParty" label={t('caseWork.field.authorityIsParty')} />
    {Array.from({ length: count }, (_, index) => (
      <f.Select
        name={`associationIds.${index}`}
        label={t('caseWork.field.association', { number: index + 1 })}
        options={associations.map(({ associationId, name }) => ({ value: associationId, label: name }))}
        isOptional
      />
    ))}
    <f.TextArea
      name="otherParties"
      label={t('caseWork.field.otherParties')}
      hint={t('caseWork.field.otherPartiesHint')}
      rows={3}
      isOptional
    />
  </fieldset>
)

/** How many lists of associations there are: two more than are chosen, and never fewer than three. */
const listsFor = (chosen: number): number => Math.min(20, Math.max(3, chosen + 2))

const sentLists = ({ values }: Returned): number =>
  Object.entries(values).filter(([name, value]) => name.startsWith('associationIds.') && value !== '').length

type Opening = {
  readonly bodies: readonly Body[]
  readonly numberings: Awaited<ReturnType<typeof numberingsOn>>
  readonly associations: readonly Choosable[]
}

/** What a number looks like, and for which bodies none is written because their own series gives it. */
const numberHint = ({ t, language }: View, { bodies, numberings }: Opening): string => {
  const counted = bodies.filter(({ bodyId }) => numberings.get(bodyId)?.kind === 'ownSeries').map(({ name }) => name)
  const typed = [...numberings.values()].find(({ kind }) => kind === 'diary')
  return [
    typed ? t('caseWork.number.diary', { example: exampleOf(typed.pattern) }) : '',
    counted.length > 0 ? t('caseWork.number.ownSeries', { bodies: listInWords(counted, language) }) : '',
  ].join(' ')
}

/** The form that opens a case by hand. */
export const openPage: Page<Opening> = {
  shown: isKeeper,
  load: async ({ db, today }) => ({
    bodies: await bodies(db),
    numberings: await numberingsOn(db, today),
    associations: await choosableAssociations(db),
  }),
  view: (loaded, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.open.title')}
        lead={t('caseWork.open.lead')}
        trail={trailTo(view)}
        of={openByHand}
        known={{ openedOn: view.today, stage: 'need', authorityIsParty: true }}
        button={t('caseWork.open.button')}
      >
        {(f) => (
          <>
            <f.Select
              name="bodyId"
              label={t('caseWork.field.body')}
              options={loaded.bodies
                .filter(({ bodyId }) => loaded.numberings.has(bodyId))
                .map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            />
            <f.Field
              name="caseNumber"
              label={t('caseWork.field.caseNumber')}
              hint={numberHint(view, loaded)}
              size={20}
            />
            <Words f={f} view={view} />
            <f.DateField name="openedOn" label={t('caseWork.field.openedOn')} />
            <Parties f={f} view={view} associations={loaded.associations} count={listsFor(sentLists(returned))} />
          </>
        )}
      </FormPage>
    )
  },
}

type Changing = { readonly of: Case; readonly people: readonly Person[]; readonly associations: readonly Choosable[] }

/** What is known of a case, as its form names it. */
const knownOf = ({ title, summary, stage, officerId, parties }: Case) => {
  const ids = parties.flatMap(({ associationId }) => associationId ?? [])
  const others = parties.filter(({ kind, associationId }) => kind === 'association' && !associationId)
  return {
    title,
    summary,
    stage,
    officerId,
    authorityIsParty: parties.some(({ kind }) => kind === 'authority'),
    otherParties: others.map(({ name }) => name).join('\n'),
    ...Object.fromEntries(ids.map((id, index) => [`associationIds.${index}`, id])),
  }
}

/** The form that changes a case. */
export const changePage: Page<Changing> = {
  shown: isKeeper,
  load: async (ask) => {
    const of = await caseOfAddress(ask)
    if (!of) return undefined
    const people = await officials(ask.db)
    const { officerId, officerName } = of
    const isListed = officerId === undefined || people.some(({ personId }) => personId === officerId)
    const now = isListed || officerName === undefined ? [] : [{ personId: officerId, name: officerName }]
    return { of, people: [...now, ...people], associations: await choosableAssociations(ask.db) }
  },
  view: ({ of, people, associations }, view, returned) => {
    const { t } = view
    const chosen = of.parties.filter(({ associationId }) => associationId !== undefined).length
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('caseWork.change.title')}
        lead={t('caseWork.change.lead')}
        trail={trailTo(view, of)}
        of={changeCase}
        known={knownOf(of)}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <Words f={f} view={view} />
            <f.Select
              name="officerId"
              label={t('caseWork.field.officer')}
              hint={t('caseWork.field.officerHint')}
              options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
              isOptional
            />
            <Parties
              f={f}
              view={view}
              associations={associations}
              count={listsFor(Math.max(chosen, sentLists(returned)))}
            />
          </>
        )}
      </FormPage>
    )
  },
}
