import { type CasePaper, papersOf } from '../../cases/index.ts'
import { isId } from '../../platform/id.ts'
import { refuse } from '../../platform/refusal.ts'
import type { FieldName, FormFields } from '../../platform/ui/form.tsx'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { type AgendaItem, exemptions, itemKinds, preparers } from './agenda.ts'
import { addAgendaItem, changeItem } from './agenda-actions.ts'
import { getAgendaItem } from './agenda-queries.ts'
import { isClosedForPlanning, type Plan } from './plan.ts'
import { isSecretary, planOfAddress, trailTo } from './plan-pages.tsx'

/** The form that writes an item onto the agenda. */
export const newItemPage: Page<Plan> = {
  shown: isSecretary,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    return plan && (isClosedForPlanning(plan) ?? plan)
  },
  view: (plan, view, returned) => (
    <FormPage
      view={view}
      returned={returned}
      title={view.t('planning.item.addTitle')}
      trail={trailTo(view, plan)}
      of={addAgendaItem}
      known={{ kind: 'information' }}
      button={view.t('planning.item.add')}
    >
      {(f) => (
        <>
          <ItemFields f={f} view={view} plan={plan} />
          <f.Field
            name="caseNumber"
            label={view.t('planning.item.caseNumber')}
            hint={view.t('planning.item.caseNumberHint')}
            size={20}
            isOptional
          />
        </>
      )}
    </FormPage>
  ),
}

type Editing = { readonly plan: Plan; readonly item: AgendaItem; readonly papers: readonly CasePaper[] }

/** The form that changes an item: what it says, its proposal, who has prepared it, and which papers belong to it. */
export const changeItemPage: Page<Editing> = {
  shown: isSecretary,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    const item = isId(ask.param('itemId')) ? await getAgendaItem(ask.db, ask.param('itemId')) : undefined
    if (!plan || item?.meetingId !== plan.meetingId) return undefined
    const refusal = isClosedForPlanning(plan)
    if (refusal) return refusal
    if (item.handling !== 'waiting') return refuse('planning.itemHandled')
    return {
      plan,
      item,
      papers: item.caseId === undefined ? [] : await papersOf(ask.db, item.caseId, { all: true, on: ask.today }),
    }
  },
  view: ({ plan, item, papers }, view, returned) => {
    const { points, papers: chosen, ...known } = item
    return (
      <FormPage
        view={view}
        returned={returned}
        title={view.t('planning.item.changeTitle')}
        trail={trailTo(view, plan)}
        of={changeItem}
        known={{
          ...known,
          proposal: points.join('\n'),
          documentIds: chosen.map(({ documentId }) => documentId),
        }}
        button={view.t('form.save')}
      >
        {(f) => (
          <>
            <f.Hidden name="version" value={item.version} />
            <ItemFields f={f} view={view} plan={plan} />
            {papers.length > 0 && (
              <PaperChoice view={view} papers={papers} chosen={chosen.map(({ documentId }) => documentId)} />
            )}
          </>
        )}
      </FormPage>
    )
  },
}

type PaperProps = { view: View; papers: readonly CasePaper[]; chosen: readonly string[] }

const PaperChoice = ({ view, papers, chosen }: PaperProps) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{view.t('planning.item.papers')}</legend>
    {papers.map(({ documentId, title }) => (
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          name="documentIds[]"
          id={`handling-${documentId}`}
          value={documentId}
          checked={chosen.includes(documentId)}
        />
        <label class="ds-label" for={`handling-${documentId}`}>
          {title}
        </label>
      </div>
    ))}
  </fieldset>
)

type ItemName = Exclude<
  FieldName<typeof addAgendaItem>,
  'meetingId' | `meetingId.${string}` | 'caseNumber' | `caseNumber.${string}`
>

const ItemFields = ({ f, view, plan }: { f: FormFields<ItemName>; view: View; plan: Plan }) => {
  const { t } = view
  return (
    <>
      <f.Select
        name="kind"
        label={t('planning.item.kind')}
        options={itemKinds.map((kind) => ({ value: kind, label: t(`planning.kind.${kind}`) }))}
      />
      <f.Field name="title" label={t('planning.item.title')} size={50} />
      <div class="hs-row">
        <f.Field name="rapporteur" label={t('planning.item.rapporteur')} size={24} isOptional />
        <f.Field
          name="minutesPlanned"
          label={t('planning.item.minutesPlanned')}
          inputmode="numeric"
          size={4}
          isOptional
        />
      </div>
      <f.TextArea name="background" label={t('planning.item.background')} isOptional />
      <f.TextArea
        name="proposal"
        label={t('planning.item.proposal')}
        hint={t('planning.item.proposalHint')}
        isOptional
      />
      <f.DateField
        name="raisedOn"
        label={t('planning.item.raisedOn')}
        hint={t('planning.item.raisedHint')}
        isOptional
      />
      {plan.bodyKind === 'council' ? <CouncilFields f={f} view={view} /> : <BoardFields f={f} view={view} />}
      <f.Checkbox name="isClosedDoors" label={t('planning.item.isClosedDoors')} />
      <f.Field name="secrecyProvision" label={t('planning.item.secrecy')} size={30} isOptional />
      {plan.state === 'summoned' && (
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('planning.item.late')}</legend>
          <p data-field="description">{t('planning.item.lateHint')}</p>
          <f.Checkbox name="isUrgent" label={t('planning.item.isUrgent')} />
          <f.Checkbox name="isExtra" label={t('planning.item.isExtra')} />
        </fieldset>
      )}
    </>
  )
}

const CouncilFields = ({ f, view: { t } }: { f: FormFields<ItemName>; view: View }) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{t('planning.item.preparation')}</legend>
    <f.Select
      name="preparedBy"
      label={t('planning.item.preparedBy')}
      hint={t('planning.item.preparedHint')}
      options={preparers.map((who) => ({ value: who, label: t(`planning.preparer.${who}`) }))}
      isOptional
    />
    <f.Checkbox name="boardOpinion" label={t('planning.item.boardOpinion')} />
    <f.Select
      name="exempt"
      label={t('planning.item.exempt')}
      options={exemptions.map((why) => ({ value: why, label: t(`planning.exempt.${why}`) }))}
      isOptional
    />
  </fieldset>
)

const BoardFields = ({ f, view: { t } }: { f: FormFields<ItemName>; view: View }) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{t('planning.item.preparation')}</legend>
    <f.Checkbox name="hasChildAssessment" label={t('planning.item.children')} />
    <f.Field
      name="handledBecause"
      label={t('planning.item.because')}
      hint={t('planning.item.becauseHint')}
      isOptional
    />
  </fieldset>
)
