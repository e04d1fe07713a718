import type { View } from '../../platform/ui/view.ts'
import type { KeptWebVersion } from './web-version-queries.ts'

/** What the public may download of a document, and which of them is not there yet. `at` is the address of the document. */
export const WebDownloads = ({ view, at, of: { file, paper } }: { view: View; at: string; of: KeptWebVersion }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="hamta">
      <h2 class="ds-heading" id="hamta">
        {t('masking.download.title')}
      </h2>
      <ul class="hs-list" data-dense>
        {file && (
          <li>
            {file.state === 'ready' ? (
              <a href={`${at}/webb.pdf`}>{t('masking.download.pdf')}</a>
            ) : (
              <span class="hs-meta">{t('masking.download.pdfLater')}</span>
            )}
          </li>
        )}
        {paper && (
          <>
            <li>
              <a href={`${at}/webb.html`}>{t('masking.download.html')}</a>
            </li>
            <li>
              <a href={`${at}/webb.docx`}>{t('masking.download.docx')}</a>
            </li>
          </>
        )}
        <li>
          <a href={`${at}/webb.txt`}>{t('masking.download.text')}</a>
        </li>
      </ul>
    </section>
  )
}
