import { dayOf } from '../../platform/time.ts'
import type { View } from '../../platform/ui/view.ts'
import type { Logo } from './letterhead-queries.ts'
import { letterheadPath } from './paper-preview.tsx'

type Props = { readonly view: View; readonly logos: readonly Logo[]; readonly chosen: string }

/** Which picture stands in the letterhead: none, or one of those that were sent in. */
export const LogoChoice = ({ view, logos, chosen }: Props) => (
  <fieldset class="ds-fieldset prov-logos">
    <legend class="ds-label">{view.t('paperSettings.letterhead.logoChoice')}</legend>
    <div class="ds-field">
      <input class="ds-input" type="radio" name="logo" id="logo" value="" checked={chosen === ''} />
      <label class="ds-label" for="logo">
        {view.t('paperSettings.letterhead.noLogo')}
      </label>
    </div>
    {logos.map(({ sha256, width, height, addedAt }, index) => (
      <div class="ds-field">
        <input
          class="ds-input"
          type="radio"
          name="logo"
          id={`logo-${index + 1}`}
          value={sha256}
          checked={chosen === sha256}
        />
        <label class="ds-label" for={`logo-${index + 1}`}>
          {view.t('paperSettings.letterhead.logoSize', { width, height, on: dayOf(addedAt) })}
          <img src={`${letterheadPath(view)}/logotyper/${sha256}`} alt="" />
        </label>
      </div>
    ))}
  </fieldset>
)
