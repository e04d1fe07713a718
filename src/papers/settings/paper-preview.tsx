import { DocumentBelow } from '../../platform/documents/html.tsx'
import { legible } from '../../platform/documents/typography.ts'
import type { View } from '../../platform/ui/view.ts'
import { type LetterheadVersion, wordingIn } from './letterhead.ts'
import { type SamplePaper, sampleDocument } from './samples.ts'

/** Where the pages of the letterhead are, or one below them. */
export const letterheadPath = (view: View, below = ''): string =>
  `/${view.authority?.slug ?? ''}/organisation/brevhuvud${below}`

type PreviewProps = {
  readonly view: View
  readonly of: LetterheadVersion
  readonly paper: SamplePaper
  /** The pictures that can be shown. */
  readonly logos: readonly string[]
}

/** A sample paper as the letterhead makes it. Its colour and typeface come in a style sheet of their own: nothing is styled in the page. */
export const PaperPreview = ({ view, of, paper, logos }: PreviewProps) => {
  const document = sampleDocument(paper, view.authority?.name ?? '', wordingIn(of))
  const style = new URLSearchParams({ farg: of.accent.slice(1), stil: of.typeface })
  return (
    <>
      <link rel="stylesheet" href={`${letterheadPath(view)}/prov.css?${style}`} />
      <div class="prov" lang="sv">
        <div class="sheet">
          <div class="letterhead">
            <span>{legible(of.sender)}</span>
            {of.logo && logos.includes(of.logo.sha256) && (
              <img src={`${letterheadPath(view)}/logotyper/${of.logo.sha256}`} alt={legible(of.logo.description)} />
            )}
          </div>
          <div>
            <DocumentBelow of={document} name="prov" steps={2} />
          </div>
          {of.footer.length > 0 && (
            <div class="foot">
              {of.footer.map((line) => (
                <p>{legible(line)}</p>
              ))}
            </div>
          )}
        </div>
      </div>
    </>
  )
}
