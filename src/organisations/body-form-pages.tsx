import { dayInWords } from '../platform/time.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page, Returned } from '../platform/web/page.tsx'
import { type Body, bodyKinds } from './bodies.ts'
import { addBody, changeBody, setNumbering } from './body-actions.ts'
import { bodyOfAddress } from './body-pages.tsx'
import { bodies } from './body-queries.ts'
import { at, organisationLink } from './frame.tsx'
import { exampleOf, numberingKinds } from './numbering.ts'
import { type Numbering, numberingsOf } from './numbering-queries.ts'
import { isAdministrator } from './overview-pages.tsx'

type Editing = { readonly body: Body | undefined; readonly parents: readonly Body[] }

/** The form for a new body. */
export const newBodyPage: Page<Editing> = {
  shown: isAdministrator,
  load: async ({ db }) => ({ body: undefined, parents: await bodies(db) }),
  view: (editing, view, returned) => <BodyForm view={view} returned={returned} editing={editing} />,
}

/** The form that changes a body. */
export const changeBodyPage: Page<Editing> = {
  shown: isAdministrator,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    return body && { body, parents: (await bodies(ask.db)).filter(({ bodyId }) => bodyId !== body.bodyId) }
  },
  view: (editing, view, returned) => <BodyForm view={view} returned={returned} editing={editing} />,
}

const BodyForm = ({ view, returned, editing }: { view: View; returned: Returned; editing: Editing }) => {
  const { t } = view
  const { body, parents } = editing
  return (
    <FormPage
      view={view}
      returned={returned}
      title={body ? t('organisations.body.changeNamed', { body: body.name }) : t('organisations.body.new')}
      trail={[organisationLink(view), ...(body ? [bodyLink(view, body)] : [])]}
      of={body ? changeBody : addBody}
      known={body ?? {}}
      button={t('form.save')}
    >
      {(f) => (
        <>
          <f.Field name="name" label={t('organisations.body.name')} hint={t('organisations.body.nameHint')} size={40} />
          <f.Choice
            name="kind"
            label={t('organisations.body.kind')}
            options={bodyKinds.map((kind) => ({ value: kind, label: t(`organisations.bodyKind.${kind}`) }))}
          />
          <f.Select
            name="parentBodyId"
            label={t('organisations.body.parent')}
            hint={t('organisations.body.parentHint')}
            options={parents
              .filter(({ kind }) => kind !== 'subcommittee')
              .map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
            isOptional
          />
          <f.Field
            name="seats"
            label={t('organisations.body.seats')}
            hint={t('organisations.body.seatsHint')}
            inputmode="numeric"
            size={5}
            isOptional
          />
        </>
      )}
    </FormPage>
  )
}

/** The link that leads to a body, for trails. */
export const bodyLink = (view: View, body: { readonly bodyId: string; readonly name: string }) => ({
  href: at(view, `/organisation/organ/${body.bodyId}`),
  label: body.name,
})

/** The form that sets how a body's cases are numbered from a day, with what has held before. */
export const numberingPage: Page<{ readonly body: Body; readonly numberings: readonly Numbering[] }> = {
  shown: isAdministrator,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    return body && { body, numberings: await numberingsOf(ask.db, body.bodyId) }
  },
  view: ({ body, numberings }, view, returned) => {
    const { t } = view
    const [latest] = numberings
    const fromOn = latest ? view.today.add({ days: 1 }) : view.today.with({ month: 1, day: 1 })
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('organisations.numbering.title', { body: body.name })}
        lead={t('organisations.numbering.lead')}
        trail={[organisationLink(view), bodyLink(view, body)]}
        of={setNumbering}
        known={{ fromOn, kind: latest?.kind, pattern: latest?.pattern }}
        button={t('form.save')}
      >
        {(f) => (
          <>
            <f.Choice
              name="kind"
              label={t('organisations.numbering.kind')}
              options={numberingKinds.map((kind) => ({ value: kind, label: t(`organisations.body.${kind}`) }))}
            />
            <f.Field
              name="pattern"
              label={t('organisations.numbering.pattern')}
              hint={t('organisations.numbering.patternHint', {
                open: '{',
                close: '}',
                example: exampleOf('{year}/KS {serial:4}'),
              })}
              size={30}
            />
            <f.DateField name="fromOn" label={t('organisations.numbering.from')} />
            <f.Field
              name="lastSerial"
              label={t('organisations.numbering.lastSerial')}
              hint={t('organisations.numbering.lastSerialHint')}
              size={6}
              isOptional
            />
            {numberings.length > 0 && (
              <div class="hs-stack" data-gap="tight">
                <h2 class="ds-heading">{t('organisations.numbering.earlier')}</h2>
                <ul class="hs-list" data-dense>
                  {numberings.map((one) => (
                    <li>
                      {t('organisations.body.since', { day: dayInWords(one.fromOn, view.language) })}:{' '}
                      {exampleOf(one.pattern)}. <span class="hs-meta">{t(`organisations.body.${one.kind}`)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </FormPage>
    )
  },
}
