import type { Document, Letterhead } from '../documents/document.ts'
import { DocumentHtml } from '../documents/html.tsx'

/** A document inside a page of ours, between the head and the foot of its sender. */
export const OnLetterhead = ({ of: document, letterhead }: { of: Document; letterhead: Letterhead }) => (
  <div class="hs-cols" data-cols="read">
    <div class="hs-panel hs-stack" data-gap="section">
      <p class="hs-row" data-spread>
        <strong>{letterhead.sender}</strong>
        {letterhead.logo && (
          <img
            src={`data:${letterhead.logo.mediaType};base64,${Buffer.from(letterhead.logo.bytes).toString('base64')}`}
            alt={letterhead.logo.description}
            height={48}
          />
        )}
      </p>
      <DocumentHtml of={document} />
      {letterhead.footer.length > 0 && <p class="hs-meta">{letterhead.footer.join(' · ')}</p>}
    </div>
  </div>
)
