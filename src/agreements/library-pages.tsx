import type { Actor } from '../platform/actor.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Tasks } from '../platform/ui/tasks.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { type Clause, clauseOf, clauses, hasWording, ourWording } from './clauses.ts'
import type { VolunteerRate } from './contributions.ts'
import { keepsStandards, setRate, writeStandard } from './library-actions.ts'
import { ownStandards, rateOn, type Standard, standardOf } from './library-queries.ts'
import { clauseName } from './words.ts'

/** Where the standard wordings stand. */
export const libraryPath = (view: View, below = ''): string =>
  `/${view.authority?.slug}/organisation/standardtexter${below}`

const keeps = (actor: Actor): boolean => keepsStandards.holds(actor, undefined)

const trail = (view: View, ...more: readonly NavLink[]): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/organisation`, label: view.t('organisations.nav.organisation') },
  ...more,
]

type Library = { readonly standards: readonly Standard[]; readonly rate: VolunteerRate }

/** The authority's standard wordings, clause by clause, and what an hour of voluntary work counts as. */
export const libraryPage: Page<Library> = {
  shown: keeps,
  load: async ({ db, today }) => {
    const own = await ownStandards(db)
    return {
      standards: clauses.filter(hasWording).map(({ key }) => standardOf(own, key)),
      rate: await rateOn(db, today),
    }
  },
  view: ({ standards, rate }, view, returned) => {
    const { t } = view
    const isReturned = Object.keys(returned.values).length > 0
    const known = { ...rate, validFrom: rate.validFrom ?? view.today }
    return (
      <Layout
        view={view}
        title={t('agreements.library.title')}
        trail={trail(view)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('agreements.library.title')} lead={t('agreements.library.lead')} />
        <div class="hs-cols">
          <Tasks
            tasks={standards.map(({ clause, isOwn }) => ({
              title: clauseName(view, clause),
              href: libraryPath(view, `/${clause}`),
              state: isOwn ? 'done' : 'todo',
              word: isOwn ? t('agreements.library.own') : t('agreements.library.ours'),
            }))}
          />
          <aside class="hs-stack" aria-labelledby="timme">
            <h2 class="ds-heading" id="timme">
              {t('agreements.library.rate')}
            </h2>
            <p class="hs-meta">{t('agreements.library.rateText')}</p>
            <Form
              of={setRate}
              action={libraryPath(view)}
              view={view}
              values={isReturned ? returned.values : known}
              errors={returned.errors}
            >
              {(f) => (
                <>
                  <f.Field name="adult" label={t('agreements.library.adult')} size={8} inputmode="numeric" />
                  <f.Field name="youth" label={t('agreements.library.youth')} size={8} inputmode="numeric" />
                  <f.DateField name="validFrom" label={t('agreements.library.validFrom')} />
                  <f.Field name="source" label={t('agreements.library.source')} />
                  <Buttons>
                    <SubmitButton variant="secondary">{t('agreements.form.save')}</SubmitButton>
                  </Buttons>
                </>
              )}
            </Form>
          </aside>
        </div>
      </Layout>
    )
  },
}

/** One standard wording, to be written by the authority. */
export const standardPage: Page<{ readonly clause: Clause; readonly standard: Standard }> = {
  shown: keeps,
  load: async ({ db, param }) => {
    const clause = clauseOf(param('clause'))
    if (!clause || !hasWording(clause)) return undefined
    return { clause, standard: standardOf(await ownStandards(db), clause.key) }
  },
  view: ({ clause, standard }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={clauseName(view, clause.key)}
        lead={t(`agreements.about.${clause.key}`)}
        trail={trail(view, { href: libraryPath(view), label: t('agreements.library.title') })}
        of={writeStandard}
        known={{ wording: standard.wording }}
        effects={[
          t('agreements.library.effect'),
          ...(standard.isOwn ? [t('agreements.library.empty', { ours: ourWording(clause.key) })] : []),
        ]}
        button={t('agreements.form.save')}
      >
        {(f) => (
          <>
            <f.Hidden name="version" value={standard.version} />
            <f.TextArea name="wording" label={t('agreements.field.text')} rows={10} isOptional />
          </>
        )}
      </FormPage>
    )
  },
}
