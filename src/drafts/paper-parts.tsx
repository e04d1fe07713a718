import type { Child } from 'hono/jsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { paperPath } from './frame.tsx'
import type { PaperInCase } from './paper-page.tsx'
import type { Revision } from './paper-queries.ts'
import { type IssuedPaper, nextToSign, replaceable, type Signature } from './papers.ts'

type SignaturesProps = { readonly view: View; readonly of: PaperInCase; readonly mayChange: boolean }

/** Who signs, in order, and what they have said. */
export const Signatures = ({ view, of: { paper }, mayChange }: SignaturesProps) => {
  const { t } = view
  const { signatures } = paper
  const turn = nextToSign(paper)
  const isOpen = mayChange && signatures.some(({ position }) => 'position' in replaceable(paper, position))
  return (
    <section class="hs-stack" aria-labelledby="underskrifter">
      <h2 class="ds-heading" id="underskrifter">
        {t('drafts.paper.signatures')}
      </h2>
      {signatures.length === 0 ? (
        <p>{t('drafts.paper.noSignatures')}</p>
      ) : (
        <Table
          view={view}
          caption={t('drafts.paper.signatures')}
          isCaptionHidden
          columns={[
            { heading: t('drafts.paper.name'), cell: ({ position, name }) => `${position}. ${name}` },
            { heading: t('drafts.paper.role'), cell: ({ role }) => role },
            { heading: t('drafts.paper.state'), cell: (row) => <Said view={view} of={row} isNext={row === turn} /> },
            ...(isOpen
              ? [
                  {
                    heading: t('drafts.paper.change'),
                    cell: ({ position, name }: Signature) => (
                      <a
                        href={paperPath(view, paper.documentId, `/byt/${position}`)}
                        aria-label={t('drafts.paper.changeFor', { name })}
                      >
                        {t('drafts.paper.change')}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
          rows={signatures}
          empty={null}
        />
      )}
      <p class="hs-meta">{t('drafts.paper.trust')}</p>
    </section>
  )
}

const Said = ({ view, of, isNext }: { view: View; of: Signature; isNext: boolean }): Child => {
  const { t } = view
  if (of.state === 'signed') return <Status state="done">{t('drafts.paper.signed', { at: of.at })}</Status>
  if (of.state === 'declined') return <Status state="stop">{t('drafts.paper.declinedAt', { at: of.at })}</Status>
  return isNext ? (
    <Status state="active">{t('drafts.paper.next')}</Status>
  ) : (
    <Status state="todo">{t('drafts.paper.waiting')}</Status>
  )
}

type DownloadsProps = { readonly view: View; readonly of: IssuedPaper; readonly revisions: readonly Revision[] }

/** The paper in every format, and every file that it has been. */
export const Downloads = ({ view, of, revisions }: DownloadsProps) => {
  const { t } = view
  const file = (ending: string) => paperPath(view, of.documentId, `/fil.${ending}`)
  return (
    <>
      <section class="hs-stack" aria-labelledby="hamta">
        <h2 class="ds-heading" id="hamta">
          {t('drafts.paper.download')}
        </h2>
        <ul class="hs-list" data-dense>
          <li>
            {of.typeset.state === 'ready' ? (
              <a href={file('pdf')}>{t('drafts.paper.pdf')}</a>
            ) : (
              <span class="hs-meta">{t('drafts.paper.pdfLater')}</span>
            )}
          </li>
          <li>
            <a href={file('html')}>{t('drafts.paper.html')}</a>
          </li>
          <li>
            <a href={file('docx')}>{t('drafts.paper.docx')}</a>
          </li>
          <li>
            <a href={file('txt')}>{t('drafts.paper.text')}</a>
          </li>
        </ul>
      </section>
      {revisions.length > 0 && (
        <section class="hs-stack" aria-labelledby="historia">
          <h2 class="ds-heading" id="historia">
            {t('drafts.paper.revisions')}
          </h2>
          <ol class="hs-list" data-dense>
            {revisions.map(({ revision, kind, position = 0, madeAt, sha256 }) => (
              <li>
                <a href={`${file('pdf')}?revision=${revision}`}>{t(`drafts.paper.revision.${kind}`, { position })}</a>
                <p class="hs-meta">
                  {t('casePages.document.at', { at: madeAt })}
                  <br />
                  <span class="hs-num">{sha256.slice(0, 16)}…</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
