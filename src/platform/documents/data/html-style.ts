/** How a document looks that stands alone on a disk: a sister of the typeset page. Nothing is fetched from elsewhere. */
export const htmlStyle = `
:root { color-scheme: light; --ink: #1c1c1a; --quiet: #55554f; --line: #c9c7bf; --tint: #f6f4ee; --step: 0.9rem; }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body { margin: 0; background: #efece4; color: var(--ink); font: 400 1.0625rem/1.55 var(--text); font-variant-numeric: lining-nums; hyphens: manual; }
.sheet { max-inline-size: 52rem; min-block-size: 100vh; margin-inline: auto; padding: clamp(1.25rem, 5vw, 4.5rem); background: #fff; display: flex; flex-direction: column; gap: 3rem; }
.letterhead { display: flex; justify-content: space-between; align-items: center; gap: 1.5rem; padding-block-end: 0.9rem; border-block-end: 3px solid var(--accent); font: 600 1rem/1.3 var(--signs); color: var(--accent); }
.letterhead img { display: block; max-block-size: 4rem; max-inline-size: 12rem; object-fit: contain; }
.foot { margin-block-start: auto; padding-block-start: 0.9rem; border-block-start: 1px solid var(--line); font: 400 0.875rem/1.5 var(--signs); color: var(--quiet); }
.foot p { margin: 0; }
main { inline-size: 100%; }
.hs-stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--step); align-content: start; }
.hs-stack[data-gap="section"] { gap: 1.9rem; }
.hs-stack[data-gap="section"] > :is(p, ol, ul) + :is(p, ol, ul) { margin-block-start: -1rem; }
.hs-stack > .hs-stack:not(.hs-box):not(:first-child) { margin-block-start: 0.7rem; }
.hs-intro { display: grid; gap: 0.35rem; }
:is(h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd) { margin: 0; }
:is(h1, h2, h3, h4, h5, h6) { font-family: var(--heads); line-height: 1.22; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.3rem); letter-spacing: -0.01em; margin-block-start: 0.4rem; }
h2 { font-size: 1.4rem; color: var(--accent); }
h3 { font-size: 1.15rem; }
:is(h4, h5, h6) { font-size: 1.0625rem; }
p, li, dd { max-inline-size: 68ch; overflow-wrap: anywhere; text-wrap: pretty; }
ol, ul { padding-inline-start: 1.7em; }
li + li { margin-block-start: 0.45em; }
ol > li::marker { font-weight: 600; font-variant-numeric: tabular-nums lining-nums; color: var(--accent); }
.hs-meta { font: 400 0.9375rem/1.45 var(--signs); color: var(--quiet); }
.hs-label { font: 650 0.9375rem/1.45 var(--signs); color: var(--accent); }
.hs-masked { font: 600 0.9375rem/1.45 var(--signs); border-inline-start: 4px solid var(--accent); padding: 0.3rem 0 0.3rem 0.8rem; }
.hs-facts { display: grid; grid-template-columns: minmax(0, 1fr); font: 400 1rem/1.5 var(--signs); }
.hs-facts > dt { color: var(--quiet); }
.hs-facts > dd { margin-block-end: 0.55rem; }
@media (min-width: 36rem), print { .hs-facts { grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: 0.35rem 1.5rem; } .hs-facts > dd { margin: 0; } }
.hs-signers { row-gap: 1.1rem; }
.hs-signers > dd { border-block-start: 1px solid var(--line); padding-block-start: 0.35rem; }
.hs-signers > dt { padding-block-start: 0.35rem; }
.hs-box { padding: 1.1rem 1.3rem; background: var(--tint); border-inline-start: 4px solid var(--accent); break-inside: avoid; }
table { inline-size: 100%; border-collapse: collapse; font: 400 0.9375rem/1.45 var(--signs); font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: start; font: 600 1rem/1.35 var(--heads); padding-block-end: 0.45rem; }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0; overflow-wrap: anywhere; }
thead :is(th, td) { border-block-end: 2px solid var(--accent); font-weight: 650; overflow-wrap: normal; }
tbody :is(th, td) { border-block-end: 1px solid var(--line); }
tbody th { font-weight: 600; }
.hs-num { text-align: end; white-space: nowrap; padding-inline-end: 0.4rem; }
.hs-notes { border-block-start: 1px solid var(--line); padding-block-start: 1rem; font-size: 0.9375rem; }
.hs-notes h2 { font-size: 1.05rem; }
sup { line-height: 0; font-size: 0.72em; }
sup a { padding: 0.4em 0.25em; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: var(--tint); outline: 2px solid var(--accent); outline-offset: 3px; }
@media (max-width: 40rem) {
  table, caption, tbody, tr, tbody :is(th, td) { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding-block: 0.7rem; border-block-end: 1px solid var(--line); }
  tbody :is(th, td, .hs-num) { border: 0; padding: 0.1rem 0; text-align: start; white-space: normal; }
  .hs-signers > dt { border-block-start: 1px solid var(--line); }
  .hs-signers > dd { border: 0; padding: 0; }
  .hs-signers { row-gap: 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
}
@media print {
  @page { size: A4; margin: 22mm 22mm 24mm; }
  body { background: none; font-size: 10.5pt; line-height: 1.42; }
  .sheet { max-inline-size: none; min-block-size: 0; padding: 0; display: block; }
  main { padding-block: 8mm; }
  :is(h1, h2, h3, h4, h5, h6, caption) { break-after: avoid; }
  :is(tr, li, .hs-signers > *) { break-inside: avoid; }
  :is(p, li) { orphans: 2; widows: 2; }
  :is(p, li, dd) { max-inline-size: none; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  [role="doc-backlink"] { display: none; }
}
`
