import { refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import { RowsPage } from '../platform/ui/rows-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import type { Body } from './bodies.ts'
import { bodyLink } from './body-form-pages.tsx'
import { bodyOfAddress } from './body-pages.tsx'
import { termsOn } from './body-queries.ts'
import { at, organisationLink } from './frame.tsx'
import { readOrderFile, type SubstitutionOrder } from './substitution.ts'
import { importSubstitutionOrder, setSubstitutionOrder, setsRules, setsSomeRules } from './substitution-actions.ts'
import { substitutionOrderOf } from './substitution-queries.ts'

type Shown = { readonly body: Body; readonly order: SubstitutionOrder; readonly parties: readonly string[] }

const load: Page<Shown>['load'] = async (ask) => {
  const body = await bodyOfAddress(ask)
  if (!body) return undefined
  if (!setsRules.holds(ask.actor, body)) return refuse(`permissions.${setsRules.who}`)
  const terms = await termsOn(ask.db, body.bodyId, ask.today)
  const parties = [...new Set(terms.flatMap(({ party }) => party ?? []))]
  return { body, parties, order: await substitutionOrderOf(ask.db, body.bodyId) }
}

/** The form with a row for each party: whose substitutes step in, in order. */
export const substitutionPage: Page<Shown> = {
  shown: setsSomeRules,
  load,
  view: ({ body, order, parties }, view, returned) => {
    const { t } = view
    const all = [...new Set([...parties, ...Object.keys(order)])]
    const sent = Object.keys(returned.values).filter((name) => name.endsWith('.party')).length
    const known = Object.fromEntries(
      all.flatMap((party, index) => [
        [`rows.${index}.party`, party],
        [`rows.${index}.from`, (order[party] ?? []).join(', ')],
      ]),
    )
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.substitution.title', { body: body.name })}
        lead={t('organisations.substitution.lead')}
        trail={[organisationLink(view), bodyLink(view, body)]}
        of={setSubstitutionOrder}
        known={known}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <p>
              <a href={at(view, `/organisation/organ/${body.bodyId}/ersattare/las-in`)}>
                {t('organisations.substitution.fromFile')}
              </a>
            </p>
            {Array.from({ length: Math.max(all.length + 2, sent) }, (_, index) => (
              <fieldset class="ds-fieldset">
                <legend class="ds-label">
                  {all[index] === undefined
                    ? t('organisations.substitution.another')
                    : t('organisations.substitution.row', { party: all[index] })}
                </legend>
                {all[index] === undefined ? (
                  <f.Field
                    name={`rows.${index}.party`}
                    label={t('organisations.substitution.party')}
                    size={10}
                    isOptional
                  />
                ) : (
                  <f.Hidden name={`rows.${index}.party`} />
                )}
                <f.Field
                  name={`rows.${index}.from`}
                  label={t('organisations.substitution.from')}
                  hint={index === 0 ? t('organisations.substitution.fromHint') : undefined}
                  size={40}
                  isOptional
                />
              </fieldset>
            ))}
          </>
        )}
      </FormPage>
    )
  },
}

/** Reads a file, shows each of its lines with what is wrong, and keeps it only when every line is right. */
export const substitutionFilePage: Page<Shown> = {
  shown: setsSomeRules,
  load,
  view: ({ body, parties }, view, returned) => {
    const { t } = view
    const title = t('organisations.substitution.fileTitle', { body: body.name })
    const { csv } = returned.values
    const path = at(view, `/organisation/organ/${body.bodyId}/ersattare`)
    return (
      <RowsPage
        view={view}
        returned={returned}
        title={title}
        lead={t('organisations.substitution.fileLead')}
        trail={[
          ...[organisationLink(view), bodyLink(view, body)],
          { href: path, label: t('organisations.substitution.order') },
        ]}
        of={importSubstitutionOrder}
        path={`${path}/las-in`}
        hint={t('organisations.substitution.csvHint')}
        rows={csv === undefined ? undefined : readOrderFile(csv, parties.length === 0 ? undefined : new Set(parties))}
        wrongWith={({ fault, party }) => fault && (t.find(`organisations.orderFault.${fault}`, { party }) ?? fault)}
        columns={[
          { heading: t('organisations.substitution.party'), cell: ({ party }) => party },
          { heading: t('organisations.substitution.from'), cell: ({ from }) => from.join(', ') },
        ]}
      />
    )
  },
}
