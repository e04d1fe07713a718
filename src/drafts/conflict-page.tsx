import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { formOf } from './compose.ts'
import { rowVerb, sentName } from './content-fields.tsx'
import { type Difference, differences, flat } from './difference.ts'
import { saveDraft } from './draft-actions.ts'
import { getDraftVersion } from './draft-queries.ts'
import type { Content } from './drafts.ts'
import { fieldInWords } from './field-words.ts'
import { type DraftInCase, draftOfAddress, draftPath, isWriter, trailTo } from './frame.tsx'

type Loaded = DraftInCase & { readonly mine: Content; readonly base: Content | undefined }

/** What someone wrote on an older version beside what is saved by now: nothing is lost, and they choose what holds. */
export const conflictPage = (mine: Content, begunOn: number): Page<Loaded> => ({
  shown: isWriter,
  load: async (ask) => {
    const found = await draftOfAddress(ask)
    if (!found) return undefined
    const base = await getDraftVersion(ask.db, { draftId: found.draft.draftId, version: begunOn })
    return { ...found, mine, base }
  },
  view: (of, view) => {
    const { draft, subject, base } = of
    const { t } = view
    const found = differences(base, draft.content, of.mine)
    const written = { ...flat(draft.content), ...flat(of.mine) }
    const alike = Object.entries(written).filter(([name]) => !found.some((one) => one.name === name))
    return (
      <Layout view={view} title={t('drafts.conflict.title')} trail={trailTo(view, subject)} hasErrors>
        <Intro
          title={t('drafts.conflict.title')}
          lead={t('drafts.conflict.lead', {
            name: draft.updatedByName ?? t('drafts.conflict.someone'),
            at: draft.updatedAt,
          })}
        />
        <Form of={saveDraft} action={draftPath(view, draft.draftId)} view={view}>
          {(f) => (
            <>
              <f.Hidden name="version" value={draft.version} />
              {alike.map(([name, value]) => (
                <f.Hidden name={sentName(name)} value={value} />
              ))}
              {found.map((one) => (
                <OneDifference view={view} of={one} label={fieldInWords(view, formOf(draft.kind) ?? [], one.name)} />
              ))}
              <Buttons>
                <SubmitButton name={rowVerb.name} value="spara">
                  {t('drafts.conflict.save')}
                </SubmitButton>
              </Buttons>
            </>
          )}
        </Form>
      </Layout>
    )
  },
})

/** The two texts as two choices of one field: what is sent is the text itself. */
const OneDifference = ({ view, of, label }: { view: View; of: Difference; label: string }) => (
  <fieldset class="ds-fieldset">
    <legend class="ds-label">{label}</legend>
    <div class="hs-pair">
      {(['mine', 'theirs'] as const).map((side) => {
        const id = `${of.name}-${side}`
        return (
          <div class="ds-field hs-panel" data-variant="outline">
            <input
              class="ds-input"
              type="radio"
              id={id}
              name={sentName(of.name)}
              value={of[side]}
              checked={of.suggested === side}
            />
            <label class="ds-label" for={id}>
              {view.t(`drafts.conflict.${side}`)}
            </label>
            <div class="hs-verbatim">{of[side] === '' ? view.t('drafts.conflict.empty') : of[side]}</div>
          </div>
        )
      })}
    </div>
  </fieldset>
)
