import { type Content, type Difference, differences, flat } from '../drafts/index.ts'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { clauseForm } from './actions.ts'
import { rowVerb, sentName } from './clause-fields.tsx'
import type { Clause } from './clauses.ts'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from './frame.ts'
import { versionOf } from './queries.ts'
import { clauseName, placeInWords } from './words.ts'

type Loaded = InAgreement & { readonly base: Content | undefined }

/** What one party wrote on an older version beside what another has saved: nothing is lost, and the one who saves chooses. */
export const conflictPage = (clause: Clause, mine: Content, begunOn: number): Page<Loaded> => ({
  load: async (ask) => {
    const found = await agreementOfAddress(ask)
    if (!found) return undefined
    const { agreementId } = found.agreement
    const version = Number.isInteger(begunOn) ? begunOn : 0
    return { ...found, base: (await versionOf(ask.db, { agreementId, clause: clause.key, version }))?.content }
  },
  view: ({ partnership, agreement, base }, view) => {
    const { t } = view
    const saved = agreement.saved.get(clause.key)
    const theirs = saved?.content ?? {}
    const found = differences(base, theirs, mine)
    const alike = Object.entries({ ...flat(theirs), ...flat(mine) }).filter(
      ([name]) => !found.some((one) => one.name === name),
    )
    const by = partnership.parties.find(({ partyId }) => partyId === saved?.partyId)?.name
    return (
      <Layout view={view} title={t('agreements.conflict.title')} trail={trailInside(view, partnership)} hasErrors>
        <Intro
          title={t('agreements.conflict.title')}
          meta={clauseName(view, clause.key)}
          lead={t('agreements.conflict.lead', {
            name: by ?? t('agreements.conflict.someone'),
            at: saved?.savedAt ?? agreement.changedAt,
          })}
        />
        <Form of={clauseForm} action={agreementPath(view, partnership, `/avsnitt/${clause.key}`)} view={view}>
          {(f) => (
            <>
              <f.Hidden name="version" value={saved?.version ?? 0} />
              {alike.map(([name, value]) => (
                <f.Hidden name={sentName(name)} value={value} />
              ))}
              {found.map((one) => (
                <OneDifference
                  view={view}
                  of={one}
                  names={new Map(partnership.parties.map((party) => [party.partyId, party.name]))}
                />
              ))}
              <Buttons>
                <SubmitButton name={rowVerb.name} value="spara">
                  {t('agreements.conflict.save')}
                </SubmitButton>
              </Buttons>
            </>
          )}
        </Form>
      </Layout>
    )
  },
})

type DifferenceProps = { readonly view: View; readonly of: Difference; readonly names: ReadonlyMap<string, string> }

/** The two texts as two choices of one field: what is sent is the text itself. */
const OneDifference = ({ view, of, names }: DifferenceProps) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{placeInWords(view, of.name)}</legend>
    <div class="hs-pair">
      {(['mine', 'theirs'] as const).map((side) => (
        <div class="ds-field hs-panel" data-variant="outline">
          <input
            class="ds-input"
            type="radio"
            id={`${of.name}-${side}`}
            name={sentName(of.name)}
            value={of[side]}
            checked={of.suggested === side}
          />
          <label class="ds-label" for={`${of.name}-${side}`}>
            {view.t(`agreements.conflict.${side}`)}
          </label>
          <div class="hs-verbatim">{wordsOf(view, of[side], names)}</div>
        </div>
      ))}
    </div>
  </fieldset>
)

const wordsOf = (view: View, value: string, names: ReadonlyMap<string, string>): string =>
  value === ''
    ? view.t('agreements.conflict.empty')
    : (names.get(value) ?? view.t.find(`agreements.choice.${value}`) ?? value)
