import { aidConclusions, aidStatement } from '../assessments/index.ts'
import { flat } from '../drafts/index.ts'
import { bodies as allBodies } from '../organisations/index.ts'
import { beforeIn, SharedAtOnce } from '../partnerships/index.ts'
import type { Id } from '../platform/id.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { type Ask, type Page, type Returned, untouched } from '../platform/web/page.tsx'
import { clauseForm } from './actions.ts'
import { notReady, standingClauses } from './agreements.ts'
import { ClauseBeside } from './clause-beside.tsx'
import { ClauseFields, rowVerb, sentName } from './clause-fields.tsx'
import { type Clause, clauseOf } from './clauses.ts'
import { concludedFields } from './concluded-aid.tsx'
import { agreementOfAddress, agreementPath, trailInside } from './frame.ts'
import { rateOn } from './library-queries.ts'
import { growParameter, type OnClause, percentParameter } from './on-clause.ts'
import { commentsOn, versionsOf } from './queries.ts'
import { clauseName, fieldName } from './words.ts'

const percentIn = (text: string | undefined): number =>
  text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : 70

const concludedOf = async ({ db, authority }: Ask, partnershipId: Id) =>
  aidStatement((await aidConclusions(db, partnershipId)).filter((one) => one.authorityId === authority.authorityId))

/** The page of one clause: its questions, and beside them what is missing, what a buyer would write, and what the parties say. */
export const clausePage: Page<OnClause> = {
  load: async (ask) => {
    const clause = clauseOf(ask.param('clause'))
    const found = clause && (await agreementOfAddress(ask))
    if (!clause || !found) return undefined
    const { agreementId } = found.agreement
    const asksBody = clause.fields.some(({ kind }) => kind === 'body')
    return {
      ...found,
      clause,
      comments: await commentsOn(ask.db, { agreementId, clause: clause.key }, beforeIn(ask.query)),
      versions: await versionsOf(ask.db, agreementId, clause.key),
      bodies: asksBody ? (await allBodies(ask.db)).map(({ bodyId, name }) => ({ value: bodyId, label: name })) : [],
      rate: await rateOn(ask.db, ask.today),
      growing: ask.query(growParameter),
      percent: percentIn(ask.query(percentParameter)),
      concluded: clause.key === 'stateAid' ? await concludedOf(ask, found.partnership.partnershipId) : undefined,
    }
  },
  view: (of, view, returned) => {
    const { clause, partnership, agreement } = of
    const { t } = view
    const standing = standingClauses(agreement).find((one) => one.clause.key === clause.key)
    const name = clauseName(view, clause.key)
    // The page has two forms: what came back of one is no answer to the other.
    const isComment = 'said' in returned.values
    return (
      <Layout
        view={view}
        title={`${name}: ${partnership.title}`}
        trail={trailInside(view, partnership)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro
          title={`${clause.number}. ${name}`}
          meta={t(`agreements.need.${standing?.need ?? clause.need}`)}
          lead={t(`agreements.about.${clause.key}`)}
        />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {of.mayWrite ? (
              <Writing view={view} of={of} returned={isComment ? untouched : returned} />
            ) : (
              <Reading view={view} of={of} />
            )}
          </div>
          <ClauseBeside
            view={view}
            of={of}
            isIn={standing?.isIn ?? false}
            need={standing?.need ?? clause.need}
            comment={isComment ? returned : untouched}
          />
        </div>
      </Layout>
    )
  },
}

const countsIn = (values: Readonly<Record<string, unknown>>, { fields }: Clause): Readonly<Record<string, number>> =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'rows')
      .map(({ name }) => {
        const start = sentName(`${name}.`)
        const rows = Object.keys(values).flatMap((key) => (key.startsWith(start) ? (key.split('.')[2] ?? []) : []))
        return [name, new Set(rows).size]
      }),
  )

const Writing = ({ view, of, returned }: { view: View; of: OnClause; returned: Returned }) => {
  const { t } = view
  const { clause, partnership, agreement } = of
  const saved = agreement.saved.get(clause.key)
  const known = Object.fromEntries(
    Object.entries({ ...concludedFields(of.concluded), ...flat(saved?.content ?? {}) }).map(
      ([name, value]) => [sentName(name), value] as const,
    ),
  )
  const values = Object.keys(returned.values).length > 0 ? returned.values : known
  const ready = partnership.parties.length - notReady(agreement, partnership).length
  return (
    <>
      {ready > 0 && (
        <p>
          <Status state="wait">{t('agreements.ready.warns', { count: ready })}</Status>
        </p>
      )}
      <Form
        of={clauseForm}
        action={agreementPath(view, partnership, `/avsnitt/${clause.key}`)}
        view={view}
        values={values}
        errors={returned.errors}
      >
        {(f) => (
          <>
            {/* What Enter in a field presses is the first button of the form: it saves, it does not take away a row. */}
            <button type="submit" name={rowVerb.name} value="spara" hidden />
            <f.Hidden name="version" value={returned.values.version ?? saved?.version ?? 0} />
            <ClauseFields
              {...{ view, clause, parties: partnership.parties, bodies: of.bodies, growing: of.growing }}
              fields={f}
              counts={countsIn(values, clause)}
              errors={returned.errors}
            />
            <SharedAtOnce view={view} isShort />
            <Buttons>
              <SubmitButton name={rowVerb.name} value="spara">
                {t('agreements.form.save')}
              </SubmitButton>
              <a href={agreementPath(view, partnership)}>{t('agreements.open')}</a>
            </Buttons>
          </>
        )}
      </Form>
    </>
  )
}

const Reading = ({ view, of: { agreement, clause, partnership, bodies } }: { view: View; of: OnClause }) => {
  const { t } = view
  const names = new Map<string, string>([
    ...partnership.parties.map(({ partyId, name }) => [partyId, name] as const),
    ...bodies.map(({ value, label }) => [value, label] as const),
  ])
  const rows = Object.entries(flat(agreement.saved.get(clause.key)?.content ?? {})).filter(([, value]) => value !== '')
  if (rows.length === 0) return <p class="hs-meta">{t('agreements.form.nothing')}</p>
  return (
    <dl class="hs-facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{fieldName(view, name.split('.').at(-1) ?? name)}</dt>
          <dd class="hs-verbatim">{names.get(value) ?? t.find(`agreements.choice.${value}`) ?? value}</dd>
        </>
      ))}
    </dl>
  )
}
