import { Checkbox } from '../platform/ui/fields.tsx'
import type { FormFields } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Returned } from '../platform/web/page.tsx'
import { tagOptions } from './frame.tsx'
import type { Need } from './needs.ts'

/** A field that people do not see and machines fill in. */
export const trapField = 'webbplats'

/** The field itself: read aloud to nobody, reached by no key. */
export const Trap = ({ view }: { view: View }) => (
  <div class="ds-sr-only" aria-hidden="true">
    <label for={trapField}>{view.t('needs.idea.trap')}</label>
    <input id={trapField} name={trapField} type="text" tabindex={-1} autocomplete="off" />
  </div>
)

type TagsProps = { readonly view: View; readonly values: Readonly<Record<string, unknown>> }

/** Themes, groups and resources to tick, folded away: an idea can be told without them. */
const Tags = ({ view, values }: TagsProps) => {
  const groups = [
    { name: 'themes', kind: 'theme' },
    { name: 'targetGroups', kind: 'targetGroup' },
    { name: 'wantedResources', kind: 'resource' },
  ] as const
  return (
    <details
      class="hs-more"
      open={groups.some(({ name }) => Object.keys(values).some((key) => key.startsWith(`${name}.`)))}
    >
      <summary>{view.t('needs.idea.more')}</summary>
      <div class="hs-stack">
        <p>{view.t('needs.idea.moreLead')}</p>
        {groups.map(({ name, kind }) => (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{view.t(`needs.field.${name}`)}</legend>
            <div class="hs-fields">
              {tagOptions(view, kind).map(({ value, label }) => (
                <Checkbox
                  view={view}
                  name={`${name}.${value}`}
                  label={label}
                  isChecked={values[`${name}.${value}`] === 'true'}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  )
}

/** What a form about an idea shows of a need that is known. */
export const knownOf = (need: Need): Readonly<Record<string, string>> => ({
  title: need.title,
  challenge: need.challenge,
  forWhom: need.forWhom,
  wanted: need.wanted,
  brings: need.brings,
  area: need.area,
  ...Object.fromEntries([
    ...need.themes.map((tag) => [`themes.${tag}`, 'true']),
    ...need.targetGroups.map((tag) => [`targetGroups.${tag}`, 'true']),
    ...need.wantedResources.map((tag) => [`wantedResources.${tag}`, 'true']),
  ]),
})

type IdeaField = 'title' | 'challenge' | 'forWhom' | 'wanted' | 'brings' | 'area'
type WordsProps = {
  readonly view: View
  readonly returned: Returned
  readonly known: Readonly<Record<string, string>>
  readonly fields: FormFields<IdeaField>
}

/** The questions of an idea, the same for everybody. */
export const IdeaFields = ({ view, returned, known, fields: f }: WordsProps) => {
  const { t } = view
  const values = Object.keys(returned.values).length > 0 ? returned.values : known
  return (
    <>
      <f.Field name="title" label={t('needs.field.title')} hint={t('needs.field.titleHint')} />
      <f.TextArea name="challenge" label={t('needs.field.challenge')} hint={t('needs.field.challengeHint')} />
      <f.TextArea name="forWhom" label={t('needs.field.forWhom')} hint={t('needs.field.forWhomHint')} rows={2} />
      <f.TextArea name="wanted" label={t('needs.field.wanted')} hint={t('needs.field.wantedHint')} />
      <f.TextArea
        name="brings"
        label={t('needs.field.brings')}
        hint={t('needs.field.bringsHint')}
        rows={3}
        isOptional
      />
      <f.Field name="area" label={t('needs.field.area')} hint={t('needs.field.areaHint')} size={30} isOptional />
      <Tags view={view} values={values} />
    </>
  )
}
