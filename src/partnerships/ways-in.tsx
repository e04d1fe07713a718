import { ButtonLink } from '../platform/ui/form.tsx'
import type { View } from '../platform/ui/view.ts'

const at = (view: View, path: string): string => `/${view.authority?.slug}${path}`

type WaysProps = {
  readonly view: View
  /** Whether who reads acts for an association. */
  readonly isAssociation?: boolean
}

/** Where one begins and what to read first, in the words of whoever asks. */
const placesFor = ({ view, isAssociation = false }: WaysProps) => {
  const { t } = view
  return [
    { href: at(view, '/behov'), label: t('partnerships.ways.needs') },
    ...(isAssociation ? [{ href: at(view, '/behov/passar'), label: t('partnerships.ways.fitting') }] : []),
    { href: at(view, '/ar-iop-ratt-form'), label: t('partnerships.ways.short') },
    { href: at(view, '/riktlinjer'), label: t('partnerships.ways.guidelines') },
  ]
}

/** Gör något tillsammans: the ways in to a partnership, for a side column. */
export const WaysIn = (props: WaysProps) => {
  const { view } = props
  const { t } = view
  return (
    <section class="hs-panel hs-stack" data-tone="linen" aria-labelledby="tillsammans">
      <h2 class="ds-heading" id="tillsammans">
        {t('partnerships.ways.title')}
      </h2>
      <p>{t('partnerships.ways.lead')}</p>
      <p>
        <ButtonLink href={at(view, '/behov/nytt')} variant="secondary">
          {t('partnerships.ways.idea')}
        </ButtonLink>
      </p>
      <ul class="hs-list" data-dense>
        {placesFor(props).map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same in a row below a heading. */
export const WaysInRow = (props: WaysProps) => (
  <nav class="hs-row hs-noprint" aria-label={props.view.t('partnerships.ways.title')}>
    <a href={at(props.view, '/behov/nytt')}>{props.view.t('partnerships.ways.idea')}</a>
    {placesFor(props).map(({ href, label }) => (
      <a href={href}>{label}</a>
    ))}
  </nav>
)
