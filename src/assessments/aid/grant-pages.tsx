import { aidRegister } from '../../law/aid-duties.ts'
import { aidElement } from '../../law/state-aid.ts'
import { type Association, getAssociation } from '../../organisations/index.ts'
import { isId } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { dayOf } from '../../platform/time.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask, Page } from '../../platform/web/page.tsx'
import {
  type Conclusion,
  type Declaration,
  type Grant,
  grantKinds,
  grantRegulations,
  isCounted,
  looksDeclared,
  markOf,
  type Way,
} from './aid.ts'
import { conclusions } from './conclusion-queries.ts'
import { declarations } from './declaration-queries.ts'
import { type InPartnership, mayWork, partnershipOfAddress, trailInside } from './frame.ts'
import { markOverlap, recordGrant, registerAid } from './grant-actions.ts'
import { getGrant } from './grant-queries.ts'
import { rateText } from './inputs.ts'

type OfAssociation = { readonly association: Association; readonly partnershipId: string }

const loadAssociation = async (ask: Ask): Promise<OfAssociation | Refusal | undefined> => {
  const id = ask.param('associationId')
  const association = isId(id) ? await getAssociation(ask.db, id) : undefined
  if (!association) return undefined
  const partnershipId = ask.query('partnerskap') ?? ''
  return mayWork(ask.actor) ? { association, partnershipId } : refuse('permissions.records')
}

const trailOf = (view: View, { associationId, name }: Association): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/foreningar`, label: view.t('aid.trail.associations') },
  { href: `/${view.authority?.slug}/foreningar/${associationId}`, label: name },
]

type Granting = OfAssociation & { readonly conclusion: Conclusion | undefined }

const regulations: Readonly<Record<Way, Grant['regulation']>> = {
  ...{ notEconomic: 'notAid', noAid: 'notAid', deMinimis: 'general', sgei: 'sgei', exemption: 'exemption' },
}

/** What is concluded of the aid that is now granted, as the form writes it. */
const concludedFields = (conclusion: Conclusion) => ({
  amountKr: aidElement(conclusion),
  regulation: regulations[conclusion.way],
  rate: isCounted(conclusion.way) ? rateText(conclusion.rate) : undefined,
  notAidReason: conclusion.way === 'noAid' || conclusion.way === 'notEconomic' ? conclusion.reason : undefined,
})

/** The form that enters what the authority has granted an association; in a partnership it begins with what is concluded there. */
export const grantPage: Page<Granting> = {
  load: async (ask) => {
    const found = await loadAssociation(ask)
    if (!found || !('association' in found)) return found
    const { partnershipId, association } = found
    const { authorityId } = ask.authority
    const all = isId(partnershipId) ? await conclusions(ask.db, partnershipId) : []
    const isIts = (one: Conclusion) =>
      one.associationId === association.associationId && one.authorityId === authorityId
    return { ...found, conclusion: all.find(isIts) }
  },
  view: ({ association, partnershipId, conclusion }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.grantForm.title', { name: association.name })}
        lead={t('aid.grantForm.lead')}
        trail={trailOf(view, association)}
        of={recordGrant}
        known={{
          partnershipId,
          kind: partnershipId === '' ? undefined : 'partnership',
          ...(conclusion ? concludedFields(conclusion) : {}),
        }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            {conclusion && (
              <p class="hs-meta">
                {t('aid.grantForm.fromConclusion', { name: conclusion.byName, day: dayOf(conclusion.at) })}
              </p>
            )}
            <f.Hidden name="partnershipId" />
            <f.Select
              name="kind"
              label={t('aid.grantForm.kind')}
              options={grantKinds.map((value) => ({ value, label: t(`aid.kind.${value}`) }))}
            />
            <f.Field name="title" label={t('aid.grantForm.what')} size={40} />
            <f.Field
              name="amountKr"
              label={t('aid.grantForm.amount')}
              hint={t('aid.grantForm.amountHint')}
              size={14}
              inputmode="numeric"
            />
            <f.DateField name="grantedOn" label={t('aid.grantForm.on')} />
            <f.Field name="decisionReference" label={t('aid.grantForm.reference')} size={34} isOptional />
            <div class="hs-fields">
              <f.DateField name="fromOn" label={t('aid.grantForm.from')} isOptional />
              <f.DateField name="untilOn" label={t('aid.grantForm.until')} isOptional />
            </div>
            <f.Choice
              name="regulation"
              label={t('aid.grantForm.regulation')}
              options={grantRegulations.map((value) => ({ value, label: t(`aid.grantRegulation.${value}`) }))}
            />
            <f.TextArea name="notAidReason" label={t('aid.grantForm.notAid')} rows={2} isOptional />
            <f.Field
              name="rate"
              label={t('aid.grantForm.rate')}
              hint={t('aid.grantForm.rateHint')}
              size={10}
              inputmode="decimal"
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

type Registering = { readonly association: Association; readonly grant: Grant }

/** The form that says when a grant was entered in the central register. */
export const registerPage: Page<Registering> = {
  load: async (ask) => {
    const found = await loadAssociation(ask)
    if (!found || !('association' in found)) return found
    const id = ask.param('grantId')
    const grant = isId(id) ? await getGrant(ask.db, id) : undefined
    const isIts = grant?.associationId === found.association.associationId
    return grant && isIts ? { association: found.association, grant } : undefined
  },
  view: ({ association, grant }, view, returned) => {
    const { t } = view
    const due = aidRegister.decide({ grantedOn: grant.grantedOn }).value
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.register.title', { what: grant.title })}
        lead={t('aid.register.lead', { day: due })}
        trail={trailOf(view, association)}
        of={registerAid}
        known={{ registeredOn: view.today }}
        button={t('form.save')}
      >
        {(f) => <f.DateField name="registeredOn" label={t('aid.register.on')} />}
      </FormPage>
    )
  },
}

type Marking = InPartnership & { readonly grant: Grant; readonly declaration: Declaration | undefined }

/** The form that says which declared row a grant is, so that it counts once. */
export const overlapPage: Page<Marking> = {
  load: async (ask) => {
    const found = await partnershipOfAddress(ask)
    const id = ask.param('grantId')
    const grant = found && isId(id) ? await getGrant(ask.db, id) : undefined
    if (!found || !grant) return undefined
    if (!mayWork(ask.actor)) return refuse('permissions.records')
    const { partnershipId } = found.partnership
    const [declaration] = await declarations(ask.db, { partnershipId, associationId: grant.associationId })
    return { ...found, grant, declaration }
  },
  view: ({ partnership, grant, declaration }, view, returned) => {
    const { t } = view
    const rows = declaration?.rows ?? []
    const likely = looksDeclared(grant, rows)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('aid.overlap.title')}
        lead={t('aid.overlap.lead', { what: grant.title, day: grant.grantedOn, amount: grant.euro ?? 0 })}
        trail={trailInside(view, partnership)}
        of={markOverlap}
        known={{ declaredAs: grant.declaredAs ?? (likely ? markOf(likely) : '') }}
        effects={[t('aid.overlap.effect')]}
        button={t('form.save')}
      >
        {(f) => (
          <f.Choice
            name="declaredAs"
            label={t('aid.overlap.which')}
            options={[
              ...rows.map((row) => ({
                value: markOf(row),
                label: t('aid.overlap.row', { giver: row.giver, day: row.grantedOn, amount: row.euro }),
              })),
              { value: '', label: t('aid.overlap.none') },
            ]}
          />
        )}
      </FormPage>
    )
  },
}
