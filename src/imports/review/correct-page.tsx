import { refuse } from '../../platform/refusal.ts'
import { Buttons, Form, type FormFields, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { valueAt, withCorrections } from '../corrections.ts'
import { importLink, reviewLink, uploadLink } from '../frame.ts'
import { mayImport } from '../upload-pages.tsx'
import { correct, isOpen, type Reviewed } from './correct-actions.ts'
import { isReachable } from './correcting.ts'
import { labelInWords } from './fact-rows.tsx'
import { placeInWords } from './fact-words.ts'
import { fieldText, optionsOf } from './field-values.ts'
import { spanOfPlace } from './place-spans.ts'
import { labelOf, type Part, type Place, placeAt } from './places.ts'
import { reviewedOfAddress } from './review-page.tsx'

type Loaded = { readonly of: Reviewed; readonly place: Place }

const around = 160

/** The passage of the source with a little before and after it. */
const Excerpt = ({ view, of, place }: { view: View } & Loaded) => {
  const span = spanOfPlace(of.reading.spans, place)
  if (!span) return null
  const { text } = of.document
  const [start, end] = [span[0], Math.min(span[1], span[0] + 2000)]
  // From a whole word to a whole word.
  const before = text
    .slice(Math.max(0, start - around), start)
    .replace(start > around ? /^\S*\s/ : '', '')
    .toWellFormed()
  const after = text
    .slice(end, end + around)
    .replace(end + around < text.length ? /\s\S*$/ : '', '')
    .toWellFormed()
  return (
    <div class="hs-stack" data-gap="tight">
      <h2 class="ds-heading">{view.t('imports.correction.inSource')}</h2>
      <div class="hs-said hs-source">
        <div class="hs-verbatim">
          {before}
          <strong>{text.slice(start, end).toWellFormed()}</strong>
          {after}
        </div>
      </div>
    </div>
  )
}

type FieldProps = {
  readonly view: View
  readonly f: FormFields<`value.${string}`>
  readonly part: Part
  readonly hint?: string
}

const optionLabel = ({ t }: View, kind: Part['kind'], value: string): string =>
  t.find(`imports.${kind === 'documentKind' ? 'kind' : kind}.${value}`) ?? value

const PartField = ({ view, f, part }: FieldProps) => {
  const { t } = view
  const common = {
    name: `value.${part.name}` as const,
    label: labelInWords(view, part.label),
    isOptional: !part.isNeeded,
  }
  const options = optionsOf(part.kind)?.map((value) => ({ value, label: optionLabel(view, part.kind, value) }))
  if (options) return <f.Select {...common} options={options} />
  if (part.kind === 'yes')
    return (
      <f.Choice
        {...common}
        options={[
          { value: 'yes', label: t('imports.yes') },
          { value: 'no', label: t('imports.no') },
        ]}
      />
    )
  if (part.kind === 'day') return <f.DateField {...common} />
  if (part.kind === 'longText') return <f.TextArea {...common} rows={6} />
  if (part.kind === 'time') return <f.Field {...common} size={6} hint={t('imports.correction.timeHint')} />
  if (part.kind === 'number') return <f.Field {...common} size={6} inputmode="numeric" />
  if (part.kind === 'ranges') return <f.Field {...common} size={30} hint={t('imports.correction.rangesHint')} />
  return <f.Field {...common} size={40} />
}

const knownValues = ({ of, place }: Loaded): Record<string, string> => {
  const tree = withCorrections(of.reading, of.document.corrections)
  return Object.fromEntries(
    place.parts.map((part) => [
      `value.${part.name}`,
      fieldText(part.kind, valueAt(tree, part.pointer) ?? valueAt(of.reading, part.pointer)),
    ]),
  )
}

const CorrectForm = ({ view, loaded, returned }: { view: View; loaded: Loaded; returned: Returned }) => {
  const { of, place } = loaded
  const { t } = view
  const hasReturned = Object.keys(returned.values).length > 0
  const back = reviewLink(view, of.document).href
  const wasRead = valueAt(of.reading, place.pointer) !== undefined
  const isTouched = Object.keys(of.document.corrections).some(
    (known) => known === place.pointer || known.startsWith(`${place.pointer}/`),
  )
  return (
    <Form
      of={correct}
      action={view.path}
      view={view}
      values={hasReturned ? returned.values : knownValues(loaded)}
      errors={returned.errors}
    >
      {(f) => (
        <>
          {place.parts.map((part) => (
            <PartField view={view} f={f} part={part} />
          ))}
          <Buttons>
            <SubmitButton name="verb" value="save">
              {t('imports.correction.save')}
            </SubmitButton>
            {(wasRead || isTouched) && (
              <SubmitButton variant="secondary" name="verb" value="strike">
                {t('imports.correction.strike')}
              </SubmitButton>
            )}
            {wasRead && isTouched && (
              <SubmitButton variant="secondary" name="verb" value="asRead">
                {t('imports.correction.asRead')}
              </SubmitButton>
            )}
            <a href={back}>{t('form.back')}</a>
          </Buttons>
        </>
      )}
    </Form>
  )
}

/** One fact on a page of its own: what was read, where it stands, and the fields to say otherwise. */
export const correctPage: Page<Loaded> = {
  shown: mayImport,
  load: async (ask) => {
    const of = await reviewedOfAddress(ask)
    if (!of) return undefined
    const pointer = ask.query('uppgift') ?? ''
    const place = placeAt(pointer)
    if (!place || !isReachable(of.reading, of.document.corrections, pointer)) return undefined
    return isOpen(of) ? { of, place } : refuse('imports.isClosed')
  },
  view: (loaded, view, returned) => {
    const { of, place } = loaded
    const { t } = view
    const label = labelInWords(view, labelOf(place.pattern))
    const wasRead = valueAt(of.reading, place.pointer) !== undefined
    const title = wasRead ? t('imports.correction.title') : t('imports.correction.addTitle')
    const read = placeInWords(t, place, (part) => valueAt(of.reading, part.pointer))
    return (
      <Layout
        view={view}
        title={`${title}: ${label}`}
        trail={[uploadLink(view), importLink(view, of.found), reviewLink(view, of.document)]}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={`${title}: ${label}`} meta={of.document.name} />
        <div class="hs-cols" data-cols="pair">
          <div class="hs-stack">
            <CorrectForm view={view} loaded={loaded} returned={returned} />
          </div>
          <div class="hs-stack">
            {read !== '' && (
              <p>
                <span class="hs-meta">{t('imports.correction.asItWasRead')}</span>
                <br />
                {read}
              </p>
            )}
            <Excerpt view={view} of={of} place={place} />
          </div>
        </div>
      </Layout>
    )
  },
}
