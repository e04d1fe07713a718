import { shownThroughByDefault } from '../../law/web-publication.ts'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { SourceText } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { publishDocument } from './actions.ts'
import { documentAt, isOfficer, type ToMask, toMaskOfAddress, trailToDocument } from './document-of-address.ts'
import { marksOf, OwnWordsRows, Proposals } from './mask-fields.tsx'
import { proposalsOf, textToMask } from './masked.ts'
import type { MaskProposal } from './proposals.ts'
import { chosenIn, type OwnRow, ownRows, provisionBefore, rowsBefore, steps } from './sent-masking.ts'

/** What is masked: the record's text, or the words of the paper's tree. */
export const maskableOf = ({ document, paper }: ToMask) => ({ ...document, ...(paper ? { paper } : {}) })

/** The form where a person decides what to hide. Every proposal is ticked from the start. */
export const maskPage: Page<ToMask> = {
  shown: isOfficer,
  load: toMaskOfAddress,
  view: (loaded, view, returned) => {
    const { t } = view
    const proposals = proposalsOf(maskableOf(loaded))
    const title = t('masking.publish.title')
    return (
      <Layout
        view={view}
        title={title}
        trail={trailToDocument(view, loaded)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={title} lead={t('masking.publish.lead')} />
        <div class="hs-cols" data-cols="pair">
          <div class="hs-stack">
            <MaskForm view={view} loaded={loaded} proposals={proposals} returned={returned} />
          </div>
          <div class="hs-stack">
            <h2 class="ds-heading">{t('masking.publish.source')}</h2>
            <Selecting view={view} />
            <div data-mask-source="">
              <SourceText
                view={view}
                text={textToMask(maskableOf(loaded))}
                marks={marksOf(proposals)}
                label={t('masking.publish.source')}
              />
            </div>
          </div>
        </div>
      </Layout>
    )
  },
}

/** Only there where a script can see what is selected; without it the words are typed. */
const Selecting = ({ view }: { view: View }) => (
  <div class="hs-noprint" data-mask-selecting="" hidden>
    <div class="hs-row">
      <button class="ds-button" type="button" data-variant="secondary" disabled>
        {view.t('masking.select.button')}
      </button>
      <p
        class="hs-meta"
        role="status"
        data-added={view.t('masking.select.added')}
        data-full={view.t('masking.select.full')}
      >
        {view.t('masking.select.hint')}
      </p>
    </div>
  </div>
)

type FormProps = {
  readonly view: View
  readonly loaded: ToMask
  readonly proposals: readonly MaskProposal[]
  readonly returned: Returned
}

const MaskForm = ({ view, loaded, proposals, returned }: FormProps) => {
  const { t } = view
  const rows = ownRows(returned, earlierRows(loaded, proposals))
  const isReturned = returned.values['mask[]'] !== undefined
  return (
    <Form
      of={publishDocument}
      action={documentAt(view, loaded, '/publicera')}
      view={view}
      values={{ ...valuesShown(view, loaded, returned), ...rowValues(rows) }}
      errors={returned.errors}
    >
      {(f) => (
        <>
          {loaded.paper ? (
            <f.Hidden name="title" />
          ) : (
            <f.Field name="title" label={t('masking.field.title')} hint={t('masking.field.titleHint')} size={50} />
          )}
          <Proposals
            view={view}
            proposals={proposals}
            chosen={isReturned ? chosenIn(returned) : proposals.map(({ id }) => id)}
          />
          <OwnWordsRows view={view} rows={rows} f={f} />
          <f.Field
            name="provision"
            label={t('masking.field.provision')}
            hint={t('masking.field.provisionHint')}
            isOptional
          />
          <f.DateField
            name="shownThrough"
            label={t('masking.field.shownThrough')}
            hint={t('masking.field.shownThroughHint')}
            isOptional
          />
          <Buttons>
            <SubmitButton name="steg" value={steps.preview}>
              {t('masking.publish.preview')}
            </SubmitButton>
            <SubmitButton name="steg" value={steps.change} variant="secondary">
              {t('masking.publish.moreRows')}
            </SubmitButton>
            <a href={documentAt(view, loaded)}>{t('form.back')}</a>
          </Buttons>
        </>
      )}
    </Form>
  )
}

const earlierRows = (loaded: ToMask, proposals: readonly MaskProposal[]): readonly OwnRow[] =>
  rowsBefore({
    ...{ latest: loaded.latest, known: loaded.known, text: textToMask(maskableOf(loaded)) },
    proposed: proposals.map(({ words }) => words),
  })

const rowValues = (rows: readonly OwnRow[]) =>
  Object.fromEntries(
    rows.flatMap(({ words, ground }, index) => [
      [`own.${index}.words`, words],
      [`own.${index}.ground`, ground],
    ]),
  )

const valuesShown = (view: View, { document, latest }: ToMask, { values }: Returned) =>
  Object.keys(values).length > 0
    ? values
    : {
        title: document.title,
        provision: provisionBefore(latest),
        shownThrough: shownThroughByDefault(document.kind, view.today)?.toString() ?? '',
      }
