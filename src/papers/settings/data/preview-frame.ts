/** How a sample paper lies on a page of ours: a sheet seen from a little further away. */
export const previewFrame = `
.prov { zoom: 0.78; background: none; }
.prov .sheet { min-block-size: 0; max-inline-size: none; border: 1px solid var(--line); border-block-start: 0; box-shadow: 0 1px 3px rgb(0 0 0 / 0.12), 0 8px 24px rgb(0 0 0 / 0.06); padding: clamp(1.25rem, 4vw, 3.25rem); gap: 2.2rem; }
.prov .hs-box { border-radius: 0; }
.prov h3 { font-size: 2rem; }
.prov :is(p, li, dd) { max-inline-size: none; }
@media (min-width: 62rem) { .prov { zoom: 0.7; } }
@media print { .prov { zoom: 1; } .prov .sheet { box-shadow: none; } }
.prov-places { inline-size: 100%; max-inline-size: 25rem; border-collapse: collapse; }
.prov-places caption { text-align: start; font-weight: 600; padding-block-end: 0.4rem; }
.prov-places :is(th, td) { text-align: start; font-weight: 400; padding-block: 0.2rem; vertical-align: middle; }
.prov-places td { inline-size: 5.5rem; }
.prov-words { display: grid; gap: 0.9rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); align-items: end; }
.prov-words .ds-input { inline-size: 100%; }
.prov-logos { display: grid; gap: 0.75rem; }
.prov-logos .ds-field { align-items: center; }
.prov-logos img { display: block; max-block-size: 3.5rem; max-inline-size: 12rem; object-fit: contain; background: #fff; border: 1px solid #d5d2c8; padding: 0.4rem; margin-block-start: 0.35rem; }
.prov-more > summary { cursor: pointer; font-weight: 600; padding-block: 0.7rem; }
.prov-more { border-block-start: 1px solid #d5d2c8; }
.prov-more:last-of-type { border-block-end: 1px solid #d5d2c8; }
.prov-more > div { padding-block: 0.3rem 1.4rem; }
`
