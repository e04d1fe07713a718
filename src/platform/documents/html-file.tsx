import { htmlStyle } from './data/html-style.ts'
import type { Document, Letterhead } from './document.ts'
import { DocumentHtml } from './html.tsx'
import { documentTexts } from './texts.ts'
import { legible } from './typography.ts'

/**
 * The document as a whole page that stands alone: its style and its logo are inside, nothing is fetched and no script
 * runs, so that it looks the same on a disk in a hundred years.
 */
export const htmlFile = (document: Document, letterhead: Letterhead): string => {
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{documentTitle(document)}</title>
        <meta name="author" content={legible(letterhead.sender)} />
        <style></style>
      </head>
      <body>
        <div class="sheet">
          <header class="letterhead">
            <span>{legible(letterhead.sender)}</span>
            <Logo of={letterhead} />
          </header>
          <main>
            <DocumentHtml of={document} />
          </main>
          <Foot of={letterhead} />
        </div>
      </body>
    </html>
  )
  // The style is no text to be escaped, and words never look like this: theirs are.
  return `<!doctype html>\n${String(page).replace('<style></style>', () => `<style>${styleOf(letterhead)}</style>`)}\n`
}

/** What the document is called where it must be called something: its title, else the kind of paper, else its first words. */
export const documentTitle = ({ title, label = '', header, language }: Document): string =>
  [title, label, ...header]
    .map((words) => legible(words).replaceAll(/\s+/g, ' ').trim())
    .find((words) => words !== '') ?? documentTexts[language].document

const Logo = ({ of: { logo } }: { of: Letterhead }) =>
  logo ? (
    <img
      src={`data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString('base64')}`}
      alt={legible(logo.description)}
    />
  ) : null

const Foot = ({ of: { footer } }: { of: Letterhead }) =>
  footer.length === 0 ? null : (
    <footer class="foot">
      {footer.map((line) => (
        <p>{legible(line)}</p>
      ))}
    </footer>
  )

const serif =
  '"Source Serif 4", "Source Serif 4 Variable", Charter, "Bitstream Charter", Georgia, "Times New Roman", serif'
const sans = '"Source Sans 3", "Source Sans 3 Variable", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const fallbackAccent = '#1f3a5f'

const styleOf = ({ accent, typeface }: Letterhead): string => {
  // Only a colour may come in here: everything else would be a style of somebody else's making.
  const colour = /^#[\da-f]{6}$/i.test(accent) ? accent : fallbackAccent
  const text = typeface === 'serif' ? serif : sans
  return `:root { --accent: ${colour}; --text: ${text}; --heads: ${text}; --signs: ${sans}; }${htmlStyle}`
}
