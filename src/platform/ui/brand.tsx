import type { View } from './view.ts'

const left = 'M4 3h4a2 2 0 0 1 2 2v6.500h10.500a2 2 0 0 1 0 4H10V27a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'
const right = 'M28 29h-4a2 2 0 0 1-2-2v-6.500H11.500a2 2 0 0 1 0-4H22V5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2z'

/** The mark as a file of its own, for the browser's tab. Colours are those of the light scheme. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1C5B50" d="${left}"/><path fill="#803A66" d="${right}"/></svg>`

/** The mark, the product and the authority; leads home. */
export const Brand = ({ view }: { view: View }) => (
  <a class="hs-brand" href={view.authority ? `/${view.authority.slug}` : view.links.home}>
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="var(--hs-authority)" d={left} />
      <path fill="var(--hs-association)" d={right} />
    </svg>
    <span>{view.t('frame.product')}</span> {view.authority && <small>{view.authority.name}</small>}
  </a>
)
