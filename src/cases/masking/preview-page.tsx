import { isRefusal } from '../../platform/refusal.ts'
import { Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { OnLetterhead } from '../../platform/ui/on-letterhead.tsx'
import { RefusalNotice } from '../../platform/ui/refusal.tsx'
import { SourceText } from '../../platform/ui/source.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import { maskingInput, ownWordsIn, publishDocument } from './actions.ts'
import { documentAt, isOfficer, type ToMask, toMaskOfAddress, trailToDocument } from './document-of-address.ts'
import { maskableOf } from './mask-page.tsx'
import { maskedVersion } from './masked.ts'
import { chosenIn, maskingSent, steps } from './sent-masking.ts'
import type { WebVersion } from './web-version.ts'

/** What the public will read, with one button that publishes it and one that goes back to the form with what was chosen. */
export const previewPage: Page<ToMask> = {
  shown: isOfficer,
  load: toMaskOfAddress,
  view: (loaded, view, returned) => {
    const { t } = view
    const { values } = returned
    const { of, document } = loaded
    const ids: Readonly<Record<string, string>> = { caseId: of.caseId, documentId: document.documentId }
    const sent = maskingInput.parse(maskingSent(values, (name) => ids[name] ?? ''))
    const chosen = chosenIn(returned)
    const version = maskedVersion(maskableOf(loaded), { title: sent.title, chosen, own: ownWordsIn(sent) })
    const title = t('masking.preview.title')
    return (
      <Layout view={view} title={title} trail={trailToDocument(view, loaded)}>
        {isRefusal(version) || !version.paper ? (
          <Intro
            title={title}
            lead={isRefusal(version) ? undefined : t('masking.preview.lead', { count: version.masks.length })}
          />
        ) : (
          // The paper has the heading of the page.
          <div class="hs-message" role="status">
            <p>
              <strong>{title}.</strong> {t('masking.preview.lead', { count: version.masks.length })}
            </p>
          </div>
        )}
        <div class="hs-stack">
          {isRefusal(version) ? <RefusalNotice view={view} of={version} /> : <Shown view={view} of={version} />}
          <Form of={publishDocument} action={documentAt(view, loaded, '/publicera')} view={view} values={values}>
            {() => (
              <>
                {Object.entries(values)
                  .filter(([name]) => isCarried(name))
                  .map(([name, value]) => (
                    <input type="hidden" name={name} value={value} />
                  ))}
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
      </Layout>
    )
  },
}

const isCarried = (name: string): boolean =>
  ['title', 'provision', 'shownThrough'].includes(name) || name.startsWith('own.')

const Shown = ({ view, of: { title, text, paper } }: { view: View; of: WebVersion }) =>
  paper ? (
    <OnLetterhead of={paper.tree} letterhead={paper.letterhead} />
  ) : (
    <div class="hs-cols" data-cols="read">
      <div class="hs-stack">
        <h2 class="ds-heading">{title}</h2>
        <SourceText view={view} text={text} marks={[]} label={view.t('masking.preview.text')} />
      </div>
    </div>
  )
