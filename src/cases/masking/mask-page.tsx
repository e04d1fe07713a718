import { maskGrounds } from '../../law/web-publication.ts'
import { isId } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { Choices } from '../../platform/ui/choice.tsx'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { RefusalNotice } from '../../platform/ui/refusal.tsx'
import { SourceText } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Ask, Page, Returned } from '../../platform/web/page.tsx'
import { type Case, publishes } from '../cases.ts'
import { type CaseDocument, getDocument } from '../document-queries.ts'
import { caseOfAddress, casePath, trailTo } from '../work/form-page.tsx'
import { publishDocument } from './actions.ts'
import { maskedVersion, proposalsOf, wordsIn } from './masked.ts'
import type { MaskProposal } from './proposals.ts'

/** A document and its case, as the pages of publishing show them. */
export type OfCase = { readonly of: Case; readonly document: CaseDocument }

/** The document of the address in the case of the address. */
export const documentOfAddress = async (ask: Ask): Promise<OfCase | undefined> => {
  const of = await caseOfAddress(ask)
  const documentId = ask.param('documentId')
  if (!of || !isId(documentId)) return undefined
  const document = await getDocument(ask.db, { caseId: of.caseId, documentId })
  return document && { of, document }
}

/** The trail to a page about publishing a document. */
export const trailToDocument = (view: View, { of, document }: OfCase) => [
  ...trailTo(view, of),
  { href: casePath(view, of.caseId, `/handlingar/${document.documentId}`), label: document.title },
]

/** What the buttons of the form do: show the form again, show what the public will read, or publish it. */
export const steps = { change: 'andra', preview: 'visa', publish: 'publicera' } as const

/** The field with the chosen proposals, as it travels back: ids with a space between. */
export const chosenIn = ({ values }: Returned): readonly string[] => (values['mask[]'] ?? '').split(' ')

const optionOf = (view: View, { id, ground, words, places }: MaskProposal) => ({
  value: id,
  label: view.t('masking.proposal', { what: view.t(`masking.ground.${ground}`), words, places: places.length }),
  hint: view.t(maskGrounds[ground].mayStay ? 'masking.mayStay' : 'masking.mustGo', {
    provision: maskGrounds[ground].provision,
  }),
})

const isOfficer = (actor: Parameters<typeof publishes.holds>[0]) => publishes.holds(actor, undefined)

/** The form where a person decides what to hide. Every proposal is ticked from the start. */
export const maskPage: Page<OfCase> = {
  shown: isOfficer,
  load: documentOfAddress,
  view: (loaded, view, returned) => {
    const { t } = view
    const { document } = loaded
    const proposals = proposalsOf(document)
    const isReturned = returned.values['mask[]'] !== undefined
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
            <Form
              of={publishDocument}
              action={view.path.split('?')[0] ?? '/'}
              view={view}
              values={Object.keys(returned.values).length > 0 ? returned.values : { title: document.title }}
              errors={returned.errors}
            >
              {(f) => (
                <>
                  <f.Field
                    name="title"
                    label={t('masking.field.title')}
                    hint={t('masking.field.titleHint')}
                    size={50}
                  />
                  {proposals.length === 0 ? (
                    <p>{t('masking.noProposals')}</p>
                  ) : (
                    <Choices
                      view={view}
                      name="mask[]"
                      label={t('masking.field.mask')}
                      hint={t('masking.field.maskHint')}
                      options={proposals.map((each) => optionOf(view, each))}
                      values={isReturned ? chosenIn(returned) : proposals.map(({ id }) => id)}
                    />
                  )}
                  <f.TextArea
                    name="words"
                    label={t('masking.field.words')}
                    hint={t('masking.field.wordsHint')}
                    rows={5}
                    isOptional
                  />
                  <Buttons>
                    <SubmitButton name="steg" value={steps.preview}>
                      {t('masking.publish.preview')}
                    </SubmitButton>
                    <a href={trailToDocument(view, loaded).at(-1)?.href}>{t('form.back')}</a>
                  </Buttons>
                </>
              )}
            </Form>
          </div>
          <div class="hs-stack">
            <h2 class="ds-heading">{t('masking.publish.source')}</h2>
            <SourceText view={view} text={document.text} marks={[]} />
          </div>
        </div>
      </Layout>
    )
  },
}

/** What the public will read, with one button that publishes it and one that goes back to the form with what was chosen. */
export const previewPage: Page<OfCase> = {
  shown: isOfficer,
  load: documentOfAddress,
  view: (loaded, view, returned) => {
    const { t } = view
    const { title: asked = '', words = '' } = returned.values
    const chosen = chosenIn(returned)
    const version = maskedVersion(loaded.document, { title: asked, chosen, words: wordsIn(words) })
    const title = t('masking.preview.title')
    return (
      <Layout view={view} title={title} trail={trailToDocument(view, loaded)}>
        <Intro
          title={title}
          lead={isRefusal(version) ? undefined : t('masking.preview.lead', { count: version.masks.length })}
        />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack">
            {isRefusal(version) ? (
              <RefusalNotice view={view} of={version} />
            ) : (
              <>
                <h2 class="ds-heading">{version.title}</h2>
                <SourceText view={view} text={version.text} marks={[]} label={t('masking.preview.text')} />
              </>
            )}
            <Form of={publishDocument} action={view.path.split('?')[0] ?? '/'} view={view} values={returned.values}>
              {(f) => (
                <>
                  <f.Hidden name="title" />
                  <f.Hidden name="words" />
                  {chosen.map((id) => (
                    <input type="hidden" name="mask[]" value={id} />
                  ))}
                  <Buttons>
                    {!isRefusal(version) && (
                      <SubmitButton name="steg" value={steps.publish}>
                        {t('masking.preview.button')}
                      </SubmitButton>
                    )}
                    <SubmitButton name="steg" value={steps.change} variant="secondary">
                      {t('masking.preview.change')}
                    </SubmitButton>
                  </Buttons>
                </>
              )}
            </Form>
          </div>
        </div>
      </Layout>
    )
  },
}
